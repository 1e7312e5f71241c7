# shellcheck shell=bash
# Messages, and set-up steps that are done once.

say() { printf '%s\n' "$*" >&2; }

fail() { # fail LINE...
  say "nabla: $1"
  shift
  local line
  for line in "$@"; do say "  $line"; done
  exit 1
}

# The word of the list that is nearest to the first one, if it is near enough to be meant.
nearest() { # nearest WORD CANDIDATE...
  local word=$1
  shift
  printf '%s\n' "$@" | WORD=$word awk '
    function least(x, y) { return x < y ? x : y }
    function at(s, i) { return substr(s, i, 1) }
    function distance(a, b,    i, j, d) { # Levenshtein; two letters swapped count once
      for (i = 0; i <= length(a); i++) d[i, 0] = i
      for (j = 0; j <= length(b); j++) d[0, j] = j
      for (i = 1; i <= length(a); i++)
        for (j = 1; j <= length(b); j++) {
          d[i, j] = least(least(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (at(a, i) != at(b, j)))
          if (i > 1 && j > 1 && at(a, i) == at(b, j - 1) && at(a, i - 1) == at(b, j))
            d[i, j] = least(d[i, j], d[i - 2, j - 2] + 1)
        }
      return d[length(a), length(b)]
    }
    BEGIN { a = ENVIRON["WORD"]; best = length(a) > 3 ? 3 : 2 }
    { n = length(a) > 1 && index($0, a) == 1 ? 1 : distance(a, $0) }
    n < best { best = n; word = $0 }
    END { print word }'
}

unknown() { # unknown COMMAND WORD CANDIDATE...
  local command=$1 word=$2 kind='argument' near
  shift 2
  if [ -z "$command" ]; then kind='command'; fi
  case $word in -*) kind='option' ;; esac
  near=$(nearest "$word" "$@")
  if [ -n "$near" ]; then near=" Did you mean '$near'?"; fi
  fail "unknown $kind '$word'.$near" "See: ./nabla ${command:+$command }--help"
}

# Runs a command quietly: one line with the time it took, or the end of its log where it failed.
quietly() { # quietly WHAT COMMAND...
  local what=$1 log start=$SECONDS
  log=$STATE/$(printf '%s' "$what" | tr 'A-Z ' 'a-z-').log
  shift
  mkdir -p "$STATE"
  printf '%s … ' "$what" >&2
  if "$@" >"$log" 2>&1 </dev/null; then
    say "$((SECONDS - start)) s"
    return
  fi
  say "failed:"
  { grep -E '^(\[ERROR\] +[^ ]|\[WARNING\] /|ERROR|E:)' "$log" || tail -n 20 "$log"; } |
    sed -e '/\[Help 1\] http/d' -e '/[Rr]e-run Maven/d' -e '/For more information/d' | head -n 20 >&2
  if grep -qiE 'unknown ?host|name resolution|unreachable|NewConnectionError|connection (refused|timed out)' "$log"; then
    fail "'$what' needs the network, and could not reach it. The whole log: $log" \
      "Connect and start again. What was fetched once is kept: later set-ups, of other clones too, need no network."
  fi
  fail "'$what' failed. The whole log: $log"
}

once() { # once NAME KEY COMMAND...: unless it was done with the same key before
  local stamp=$STATE/$1 key=$2
  shift 2
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$key" ]; then return; fi
  rm -f "$stamp"
  "$@" || return
  mkdir -p "$STATE"
  printf '%s\n' "$key" >"$stamp"
}

checksum() { # of the files that standard input names
  tr '\n' '\0' | xargs -0 cksum | cksum | tr ' ' '-'
}

# One set-up at a time in a clone; the lock of a process that is gone does not count.
lock() {
  local owner
  mkdir -p "$STATE"
  until (set -o noclobber && echo $$ >"$STATE/lock") 2>/dev/null; do
    owner=$(cat "$STATE/lock" 2>/dev/null || true)
    if [ -n "$owner" ] && kill -0 "$owner" 2>/dev/null; then
      fail "another ./nabla (process $owner) is setting up this clone. Start again when it has finished."
    fi
    rm -f "$STATE/lock"
  done
  trap unlock EXIT
}

unlock() {
  if [ "$(cat "$STATE/lock" 2>/dev/null || true)" = $$ ]; then rm -f "$STATE/lock"; fi
}
