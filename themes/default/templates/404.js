/* This page is shown at any depth, so a relative address is not enough: the way back is the nearest folder above
   from which the site's icon can be had. */
(function(){
  if(location.protocol==="file:")return;
  var parts=location.pathname.split("/").slice(0,-1);
  var link=document.getElementById("home");
  (function look(n){
    if(n<1)return;
    var base=parts.slice(0,n).join("/")+"/";
    var icon=new Image();
    icon.onload=function(){link.href=base+"index.html"};
    icon.onerror=function(){look(n+1>parts.length?0:n+1)};
    icon.src=base+"icon.svg";
  })(1);
})();
