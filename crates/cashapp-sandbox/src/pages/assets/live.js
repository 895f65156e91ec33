// Keeps the dashboard as it is now: each change is announced, and the changed part fetched and put in place.
(function () {
  "use strict";
  var live = document.getElementById("live");
  var state = document.getElementById("connection");
  var busy = false;
  var again = false;

  function choices() {
    var chosen = {};
    live.querySelectorAll("select[id]").forEach(function (select) { chosen[select.id] = select.value; });
    return chosen;
  }

  function put(text) {
    var chosen = choices();
    var focused = document.activeElement && live.contains(document.activeElement) ? document.activeElement.id : "";
    live.innerHTML = text;
    Object.keys(chosen).forEach(function (id) {
      var select = document.getElementById(id);
      if (select) { select.value = chosen[id]; }
    });
    var element = focused && document.getElementById(focused);
    if (element) { element.focus({ preventScroll: true }); }
  }

  function refresh() {
    if (busy) { again = true; return; }
    busy = true;
    again = false;
    fetch("/_sandbox/dashboard/live", { cache: "no-store" })
      .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(answer.status); })
      .then(put)
      .catch(function () { state.textContent = "Not up to date: the sandbox does not answer."; })
      .then(function () {
        busy = false;
        if (again) { refresh(); }
      });
  }

  var source = new EventSource("/_sandbox/live");
  source.onopen = function () { state.textContent = "Updates live."; };
  source.onmessage = refresh;
  source.onerror = function () { state.textContent = "Not up to date: the connection is lost and is tried again."; };
})();
