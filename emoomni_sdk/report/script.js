(() => {
  "use strict";
  const root = document.documentElement;

  // Light and dark: what the system says until the reader chooses, and never remembered.
  const theme = document.querySelector(".theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;
  const paint = () => {
    const dark = chosen ?? system.matches;
    root.dataset.theme = dark ? "dark" : "light";
    root.style.colorScheme = dark ? "dark" : "light";
    theme.setAttribute("aria-pressed", String(dark));
  };
  theme.hidden = false;
  theme.addEventListener("click", () => { chosen = !(chosen ?? system.matches); paint(); });
  system.addEventListener("change", paint);
  paint();

  // On paper everything is unfolded.
  const folded = [];
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("details:not([open])")) { one.open = true; folded.push(one); }
  });
  addEventListener("afterprint", () => { while (folded.length) folded.pop().open = false; });

  const clock = (seconds) => {
    const tenths = Math.max(0, Math.round(seconds * 10));
    const minutes = Math.floor(tenths / 600);
    return minutes + ":" + ((tenths % 600) / 10).toFixed(1).padStart(4, "0");
  };
  const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
  const players = [];

  for (const box of document.querySelectorAll(".player")) setUp(box);

  function setUp(box) {
    const media = box.querySelector(".media");
    const button = box.querySelector(".play");
    const scrub = box.querySelector(".scrub");
    const now = box.querySelector(".now");
    const moment = box.querySelector(".moment");
    const measured = box.querySelector(".measures");
    const tracks = box.querySelector(".tracks");
    const detail = box.querySelector(".detail");
    const band = box.querySelector(".band");
    const data = JSON.parse(box.querySelector(".data").textContent);
    const whole = Number(scrub.dataset.seconds);
    const lines = [...box.querySelectorAll(".line")];
    const hint = detail ? detail.textContent : "";
    let at = 0;
    let pointing = null;
    let pinned = null;

    media.controls = false;
    box.classList.add("ready");
    players.push(media);

    // Some browsers play what they can seek in, and a data: address is not.
    media.addEventListener("error", () => {
      if (!media.src.startsWith("data:")) return;
      const [kind, text] = media.src.slice(5).split(";base64,");
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      media.src = URL.createObjectURL(new Blob([bytes], { type: kind }));
    });

    const measures = (seconds) => {
      if (!data.step) return "";
      const column = clamp(Math.floor(seconds / data.step), 0, data.level.length - 1);
      const pitch = data.pitch[column];
      const level = data.level[column];
      return (pitch ? pitch + " Hz" : "no pitch") + "  ·  " + String(level).replace("-", "−") + " dB";
    };
    const show = () => {
      const shown = pointing ?? at;
      moment.textContent = clock(shown) + "  ·  ";
      measured.textContent = measures(shown);
      now.textContent = clock(at);
      tracks.style.setProperty("--at", String(at / whole));
      scrub.setAttribute("aria-valuenow", at.toFixed(2));
      scrub.setAttribute("aria-valuetext", clock(at) + " of " + clock(whole));
      for (const line of lines) {
        const on = at >= Number(line.dataset.start) && at < Number(line.dataset.end);
        line.classList.toggle("on", on && (at > 0 || !media.paused));
      }
    };
    const seek = (seconds) => {
      at = clamp(seconds, 0, whole);
      media.currentTime = at;
      show();
    };
    const follow = () => {
      at = clamp(media.currentTime, 0, whole);
      show();
      if (!media.paused && !media.ended) requestAnimationFrame(follow);
    };
    const toggle = () => {
      if (!media.paused) { media.pause(); return; }
      for (const other of players) if (other !== media) other.pause();
      if (at >= whole - 0.05) seek(0);
      media.play().catch(() => box.classList.add("silent"));
    };
    const label = () => {
      const playing = !media.paused && !media.ended;
      box.classList.toggle("playing", playing);
      button.setAttribute("aria-label", (playing ? "Pause " : "Play ") + button.dataset.name);
    };
    media.addEventListener("play", () => { label(); requestAnimationFrame(follow); });
    for (const kind of ["pause", "ended"]) media.addEventListener(kind, () => { label(); follow(); });
    media.addEventListener("seeked", follow);
    button.addEventListener("click", toggle);
    if (media.tagName === "VIDEO") media.addEventListener("click", toggle);

    const place = (event) => {
      const edge = scrub.getBoundingClientRect();
      return clamp((event.clientX - edge.left) / edge.width, 0, 1) * whole;
    };
    scrub.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      scrub.setPointerCapture(event.pointerId);
      seek(place(event));
    });
    scrub.addEventListener("pointermove", (event) => {
      pointing = place(event);
      tracks.style.setProperty("--cross", String(pointing / whole));
      scrub.classList.add("pointed");
      if (scrub.hasPointerCapture(event.pointerId)) seek(pointing); else show();
    });
    scrub.addEventListener("pointerleave", () => {
      pointing = null;
      scrub.classList.remove("pointed");
      show();
    });
    const steps = { ArrowRight: 0.5, ArrowUp: 0.5, ArrowLeft: -0.5, ArrowDown: -0.5, PageUp: 5, PageDown: -5 };
    scrub.addEventListener("keydown", (event) => {
      if (event.key in steps) seek(at + steps[event.key]);
      else if (event.key === "Home") seek(0);
      else if (event.key === "End") seek(whole);
      else if (event.key === " " || event.key === "Enter") toggle();
      else return;
      event.preventDefault();
    });

    const tell = (mark) => {
      box.querySelectorAll(".mark.on").forEach((one) => one.classList.remove("on"));
      if (!mark) {
        detail.textContent = hint;
        band.classList.remove("on");
        return;
      }
      mark.classList.add("on");
      const start = Number(mark.dataset.start);
      const end = Math.max(start, Number(mark.dataset.end));
      band.style.left = 100 * start / whole + "%";
      band.style.width = 100 * Math.min(1, (end - start) / whole) + "%";
      band.classList.add("on");
      const name = document.createElement("strong");
      name.textContent = mark.dataset.title;
      const when = document.createElement("span");
      when.textContent = mark.dataset.when;
      detail.replaceChildren(name, when, document.createTextNode(mark.dataset.told));
    };
    for (const mark of box.querySelectorAll(".mark")) {
      mark.addEventListener("pointerenter", () => tell(mark));
      mark.addEventListener("pointerleave", () => tell(pinned));
      mark.addEventListener("focus", () => tell(mark));
      mark.addEventListener("blur", () => { pinned = null; tell(null); });
      mark.addEventListener("click", () => { pinned = mark; tell(mark); seek(Number(mark.dataset.start)); });
    }
    for (const line of lines) line.addEventListener("click", () => seek(Number(line.dataset.start)));
    show();
  }
})();
