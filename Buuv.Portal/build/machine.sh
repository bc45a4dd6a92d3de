# What run.sh and test.sh need from the machine; read by both. Debian and its relatives.

# need PROGRAM... : Debian packages by the program that shows they are there ("chromium", "pdfinfo=poppler-utils").
need() {
  local missing=() name
  for name in "$@"; do
    command -v "${name%%=*}" >/dev/null 2>&1 || missing+=("${name##*=}")
  done
  install_packages "${missing[@]}"
}

# need_chromium [headless] : any will do; "headless" asks for the one without windows, which is much faster, also where the usual one is
# there already. A distribution that does not have it gets the usual one.
need_chromium() {
  has chromium-headless-shell && return
  if has chromium && { [ "${1:-}" != headless ] || ! may_install; }; then return; fi
  need chromium-headless-shell
  has chromium-headless-shell || ! may_install || need chromium
}

has() { command -v "$1" >/dev/null 2>&1; }

may_install() { has apt-get && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; }

# need_fonts PACKAGE... : fonts, which have no program to ask for.
need_fonts() {
  local missing=() name
  for name in "$@"; do
    [ -d "/usr/share/fonts/truetype/${name#fonts-}" ] || [ -d "/usr/share/fonts/truetype/${name%-core}" ] ||
      dpkg -s "$name" >/dev/null 2>&1 || missing+=("$name")
  done
  install_packages "${missing[@]}"
}

install_packages() {
  [ $# -gt 0 ] || return 0
  local root=()
  if [ "$(id -u)" != 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      echo "Missing: $*. Ask somebody with root to run: apt-get install $*" >&2
      return 0
    fi
    root=(sudo -n)
  fi
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "Missing: $*. Install them by hand; there is no apt-get here." >&2
    return 0
  fi
  echo "Installing $*" >&2
  "${root[@]}" apt-get update -qq >/dev/null &&
    DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
    echo "Could not install: $*" >&2
}
