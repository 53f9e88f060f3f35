/* This page is shown at any depth, so a relative address is not enough. The site lives at the top of its host or in a
   folder of its own there; which of the two is told by where its icon can be had. */
(function(){
  if(location.protocol==="file:")return;
  var link=document.getElementById("home");
  var first=location.pathname.split("/").slice(1,-1)[0];
  var own=["mocks","gaps","patterns","notas","arquivos"];
  var bases=first&&own.indexOf(first)<0?["/"+first+"/","/"]:["/"];
  (function look(n){
    if(n===bases.length)return;
    var icon=new Image();
    icon.onload=function(){link.href=bases[n]+"index.html"};
    icon.onerror=function(){look(n+1)};
    icon.src=bases[n]+"icon.svg";
  })(0);
})();
