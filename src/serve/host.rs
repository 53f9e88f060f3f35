//! Whom the server listens to, and which requests are meant for it.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, ToSocketAddrs, UdpSocket};

use crate::error::Error;

/// How many ports are tried after the default one.
const TRIES: u16 = 100;

/// What helps when a host is not of this machine.
const OTHER_HOST: &str = "confira o nome ou o número dado em --host, que tem de ser desta máquina";

/// Which port to listen at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Port {
    /// This one, or the first free one after it.
    From(u16),
    /// This one; 0 is any that is free.
    Exactly(u16),
}

/// A place in the network where the server listens, and the names that it may be called by.
#[derive(Debug)]
pub struct Listening {
    pub(super) listener: TcpListener,
    pub(super) hosts: Hosts,
    /// Where that is.
    pub address: SocketAddr,
}

/// The names by which requests may call the server. A page of any site can make a browser ask a name that
/// it lets point here; it cannot make it say another name than that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hosts {
    chosen: Option<String>,
    is_open: IsOpen,
}

/// Whether devices of the network may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum IsOpen {
    /// Only this machine.
    Closed,
    /// All, by the number of any of this machine's addresses: a number cannot be made to point elsewhere.
    Open,
}

/// Opens a port: on this machine alone, or where `host` says, a name or a number.
///
/// # Errors
/// When the port is taken, or the host is not of this machine.
pub fn listen(host: Option<&str>, port: Port) -> Result<Listening, Error> {
    let name = host.unwrap_or("127.0.0.1");
    let refused = |cause, help| Error::Listen { address: told(name, port), cause, help };
    let ip = ip(name).map_err(|cause| refused(cause, OTHER_HOST))?;
    let listener = bind(ip, port).map_err(|cause| match cause.kind() {
        io::ErrorKind::AddrNotAvailable => refused(cause, OTHER_HOST),
        _ => refused(cause, "escolha outra porta com --port NÚMERO"),
    })?;
    let address = listener.local_addr().map_err(|cause| refused(cause, "tente outra vez"))?;
    let is_open = if ip.is_unspecified() { IsOpen::Open } else { IsOpen::Closed };
    Ok(Listening { listener, hosts: Hosts { chosen: host.map(str::to_lowercase), is_open }, address })
}

impl Listening {
    /// The address for a browser on this machine.
    pub fn url(&self) -> String {
        let ip = match self.address.ip() {
            IpAddr::V4(Ipv4Addr::UNSPECIFIED) => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(Ipv6Addr::UNSPECIFIED) => Ipv6Addr::LOCALHOST.into(),
            ip => ip,
        };
        url(SocketAddr::new(ip, self.address.port()))
    }

    /// The address for other devices of the network; `None` when they may not ask, or there is no network.
    pub fn network_url(&self) -> Option<String> {
        let ip = match self.address.ip() {
            ip if ip.is_loopback() => None,
            ip if ip.is_unspecified() => outward(),
            ip => Some(ip),
        };
        ip.map(|ip| url(SocketAddr::new(ip, self.address.port())))
    }
}

impl Hosts {
    /// Whether a request that calls the server by `host`, with or without a port, is meant for it.
    pub fn allow(&self, host: &str) -> bool {
        let name = without_port(host).to_lowercase();
        let name = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(&name);
        match name.parse::<IpAddr>() {
            Ok(ip) if ip.is_loopback() || self.is_open == IsOpen::Open => true,
            _ => name == "localhost" || self.chosen.as_deref() == Some(name),
        }
    }
}

fn url(address: SocketAddr) -> String {
    format!("http://{address}/")
}

fn told(host: &str, port: Port) -> String {
    let (Port::From(port) | Port::Exactly(port)) = port;
    format!("{host}:{port}")
}

fn ip(host: &str) -> io::Result<IpAddr> {
    let mut found = (host, 0).to_socket_addrs()?;
    found.next().map(|address| address.ip()).ok_or_else(|| io::ErrorKind::NotFound.into())
}

fn bind(ip: IpAddr, port: Port) -> io::Result<TcpListener> {
    let (first, last) = match port {
        Port::From(first) => (first, first.saturating_add(TRIES)),
        Port::Exactly(port) => (port, port),
    };
    let mut taken = io::ErrorKind::AddrInUse.into();
    for port in first..=last {
        match TcpListener::bind((ip, port)) {
            Err(cause) if cause.kind() == io::ErrorKind::AddrInUse => taken = cause,
            bound => return bound,
        }
    }
    Err(taken)
}

/// The address by which this machine is known in its network: that of the socket which would be used to
/// send something out. Nothing is sent.
fn outward() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    // An address that is reserved for documentation.
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    let ip = socket.local_addr().ok()?.ip();
    (!ip.is_unspecified() && !ip.is_loopback()).then_some(ip)
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) && !name.ends_with(':') => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(chosen: Option<&str>, is_open: IsOpen) -> Hosts {
        Hosts { chosen: chosen.map(String::from), is_open }
    }

    #[test]
    fn without_a_choice_only_names_of_this_machine_are_answered() {
        let hosts = hosts(None, IsOpen::Closed);
        for host in
            ["localhost", "LOCALHOST:4321", "127.0.0.1", "127.0.0.1:80", "[::1]", "[::1]:4321", "127.1.2.3"]
        {
            assert!(hosts.allow(host), "{host}");
        }
        for host in [
            "", ":4321", "exemplo.org", "localhost.exemplo.org", "exemplo.org:4321", "192.168.0.3:4321",
            "127.0.0.1.nip.io", "0.0.0.0:4321", "127.0.0.1:a", "localhost:80:80",
        ] {
            assert!(!hosts.allow(host), "{host}");
        }
    }

    #[test]
    fn a_chosen_host_is_answered_too() {
        let named = hosts(Some("estudo.local"), IsOpen::Closed);
        assert!(named.allow("Estudo.local:4321") && named.allow("localhost") && !named.allow("192.168.0.3"));
        let open = hosts(Some("0.0.0.0"), IsOpen::Open);
        assert!(open.allow("192.168.0.3:4321") && open.allow("[fe80::1]:4321") && !open.allow("exemplo.org"));
    }

    #[test]
    fn a_taken_port_gives_way_to_the_next_unless_it_was_asked_for() {
        let first = listen(None, Port::Exactly(0)).unwrap();
        assert!(first.address.ip().is_loopback() && first.network_url().is_none());
        assert_eq!(first.url(), format!("http://127.0.0.1:{}/", first.address.port()));
        let port = first.address.port();
        assert_ne!(listen(None, Port::From(port)).unwrap().address.port(), port);
        let told = listen(None, Port::Exactly(port)).unwrap_err().to_string();
        assert!(told.contains(&format!("127.0.0.1:{port}")) && told.contains("--port"), "{told}");
    }
}
