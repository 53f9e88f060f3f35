//! Answers requests with what is in memory: there is no path from a request to the disk.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tokio::sync::watch;

use crate::error::Error;
use crate::percent;

use super::content_type::content_type;
use super::host::Hosts;
use super::reload;
use super::site::{Shown, Site};

/// The page for what is not there.
const NOT_FOUND: &str = "404.html";

/// A page that cannot be made, and never could since the server began.
const BROKEN: &str = "<!DOCTYPE html><html lang=\"pt-BR\"><meta charset=\"utf-8\"><title>compilado</title><body></body></html>";

/// What is said to a name that is not the server's own.
const REFUSED: &str = "este servidor não atende por esse nome: abra o endereço que o compilado serve mostrou, ou diga o nome com --host NOME";

/// What every answer needs.
struct Server {
    shown: watch::Receiver<Shown>,
    hosts: Hosts,
}

/// The service that shows `shown` to those who call it by one of `hosts`.
pub fn service(shown: watch::Receiver<Shown>, hosts: Hosts) -> Router {
    Router::new().fallback(answer).with_state(Arc::new(Server { shown, hosts }))
}

async fn answer(State(server): State<Arc<Server>>, request: Request) -> Response {
    if !is_meant(&request, &server.hosts) {
        return refusal(StatusCode::FORBIDDEN, REFUSED);
    }
    let body = match *request.method() {
        Method::GET => WithBody::Yes,
        Method::HEAD => WithBody::No,
        _ => return not_allowed(),
    };
    let response = match (request.uri().path(), &body) {
        (reload::EVENTS, WithBody::Yes) => {
            reload::events(server.shown.clone(), request.uri().query().unwrap_or("")).into_response()
        }
        (reload::SCRIPT, _) => file(StatusCode::OK, reload::SCRIPT, Bytes::from_static(reload::JAVASCRIPT)),
        (path, _) => page(&server.shown.borrow().site.clone(), path),
    };
    finished(response, body)
}

/// Whether the body is wanted, or only what is told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WithBody {
    Yes,
    No,
}

/// Whether a request calls the server by a name of its own, everywhere that it names one.
fn is_meant(request: &Request, hosts: &Hosts) -> bool {
    let mut named = request.headers().get_all(header::HOST).iter();
    let host = named.next().and_then(|host| host.to_str().ok());
    let authority = request.uri().authority().is_none_or(|authority| hosts.allow(authority.as_str()));
    authority && named.next().is_none() && host.is_some_and(|host| hosts.allow(host))
}

/// The file that an address means: nothing but what the site holds under just that name.
fn page(site: &Site, address: &str) -> Response {
    let path = percent::decoded(address.strip_prefix('/').unwrap_or(address));
    let path = path.map(|path| if path.is_empty() { "index.html".into() } else { path }).unwrap_or_default();
    let answer = || -> Result<Response, Arc<Error>> {
        Ok(match site.get(&path)? {
            Some(bytes) => file(StatusCode::OK, &path, shown(site, &path, &path, &bytes)?),
            None => {
                let bytes = site.get(NOT_FOUND)?.unwrap_or_default();
                file(StatusCode::NOT_FOUND, NOT_FOUND, shown(site, NOT_FOUND, &path, &bytes)?)
            }
        })
    };
    // The script on the empty page tells what is wrong, and loads it anew when that is mended.
    answer().unwrap_or_else(|_| {
        let page = reload::with_script(BROKEN.as_bytes(), &path, None);
        file(StatusCode::INTERNAL_SERVER_ERROR, NOT_FOUND, page)
    })
}

/// The bytes of the file at `path`; those of a page with the script that waits for changes of `asked`.
fn shown(site: &Site, path: &str, asked: &str, bytes: &Bytes) -> Result<Bytes, Arc<Error>> {
    Ok(match path.ends_with(".html") {
        true => reload::with_script(bytes, asked, site.version(asked)?),
        false => bytes.clone(),
    })
}

fn file(status: StatusCode, path: &str, bytes: Bytes) -> Response {
    (status, [(header::CONTENT_TYPE, content_type(path))], bytes).into_response()
}

fn refusal(status: StatusCode, why: &'static str) -> Response {
    finished((status, [(header::CONTENT_TYPE, content_type("a.txt"))], why).into_response(), WithBody::Yes)
}

fn not_allowed() -> Response {
    let mut response = refusal(StatusCode::METHOD_NOT_ALLOWED, "só GET e HEAD");
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    response
}

/// A reload must see what is there now; nothing may be taken for what it is not, or be shown elsewhere.
fn finished(mut response: Response, body: WithBody) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    if body == WithBody::Yes {
        return response;
    }
    use axum::body::HttpBody;
    let length = response.body().size_hint().exact().unwrap_or(0);
    let (mut parts, _) = response.into_parts();
    parts.headers.insert(header::CONTENT_LENGTH, length.into());
    Response::from_parts(parts, Body::empty())
}
