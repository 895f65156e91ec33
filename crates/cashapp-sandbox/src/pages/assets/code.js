// Keeps the QR code the current one, and goes on to the outcome once the customer has decided on a telephone.
(function () {
  "use strict";
  var code = document.getElementById("code");
  var timer = 0;
  var busy = false;
  var again = false;

  function plan() {
    var picture = code.querySelector("[data-seconds]");
    var seconds = picture ? Number(picture.dataset.seconds) : 5;
    clearTimeout(timer);
    timer = setTimeout(refresh, Math.max(1, seconds) * 1000);
  }

  function put(text) {
    if (code.innerHTML !== text) { code.innerHTML = text; }
  }

  function refresh() {
    if (busy) { again = true; return; }
    busy = true;
    again = false;
    var body = new URLSearchParams({ token: code.dataset.token });
    fetch(code.dataset.from, { method: "POST", body: body, cache: "no-store" })
      .then(function (answer) {
        if (answer.redirected) { location.replace(answer.url); }
        return answer.ok ? answer.text().then(put) : undefined;
      })
      .catch(function () {})
      .then(function () {
        busy = false;
        if (again) { refresh(); } else { plan(); }
      });
  }

  plan();
  new EventSource("/_sandbox/live").onmessage = refresh;
})();
