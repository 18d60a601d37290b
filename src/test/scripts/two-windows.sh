#!/usr/bin/env bash
# Two real windows on two clones of one bare repository, each with a display, a keyboard and a program of its own: a
# script writes in them by turns for the first half of the time and at once for the second, and syncs after each entry.
# At the end both clones have to hold the same text, every sentence in it, and be whole (issue 6).
#
#   two-windows.sh MINUTES FOLDER PROGRAM [ARG ...]
#
# FOLDER is made and stays, with pictures of both windows. PROGRAM opens a vault that is given to it as the last
# argument, and does what `diptych` does with a sub-command there. Needs git, Xvfb, openbox, xdotool and ImageMagick.
set -eu
[ $# -ge 3 ] || { sed -n '2,9p' "$0"; exit 2; }
minutes=$1 home=$2; shift 2
program=("$@")
mkdir -p "$home"
home=$(cd "$home" && pwd)
export LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
started=()
# The programs before their displays.
finish() {
  local each
  for ((each = ${#started[@]} - 1; each >= 0; each--)); do
    kill "${started[each]}" 2>/dev/null || true
    wait "${started[each]}" 2>/dev/null || true
  done
}
trap finish EXIT

git init -q --bare -b main "$home/remote.git"
git clone -q "$home/remote.git" "$home/one" 2>/dev/null
mkdir -p "$home/one/diary"
printf '# Diary\n' > "$home/one/README.md"
for side in one two; do
  [ -d "$home/$side" ] || git clone -q "$home/remote.git" "$home/$side"
  git -C "$home/$side" config user.name "$side"
  git -C "$home/$side" config user.email "$side@example.org"
  if [ $side = one ]; then
    git -C "$home/one" add -A && git -C "$home/one" commit -q -m begun && git -C "$home/one" push -q -u origin HEAD:main
  fi
done

# The environment of one side: its display and its configuration.
declare -A display=([one]=":$((200 + RANDOM % 300))" [two]=":$((600 + RANDOM % 300))")
at() { local side=$1; shift; env DISPLAY="${display[$side]}" HOME="$home/$side.home" XDG_CONFIG_HOME="$home/$side.home" XDG_CACHE_HOME="$home/$side.home/cache" "$@"; }
for side in one two; do
  mkdir -p "$home/$side.home"
  Xvfb "${display[$side]}" -screen 0 1500x950x24 >/dev/null 2>&1 & started+=($!)
  sleep 1
  at $side openbox >/dev/null 2>&1 & started+=($!)
  at $side "${program[@]}" "$home/$side" >"$home/$side.log" 2>&1 & started+=($!)
done
sleep "${START_SECONDS:-25}"
for side in one two; do at $side import -window root "$home/$side-begun.png"; done

words=(lantern river copper window autumn letter bridge saffron harbour violin pepper cellar meadow ticket glacier
  button orchard thunder marble whistle blanket compass walnut feather curtain mirror garden kettle anchor ribbon)
# Nobody writes the same twice, nor do two.
sentence() {
  local text="$1 $2"
  for _ in 1 2 3 4 5 6 7; do text+=" ${words[RANDOM % ${#words[@]}]}"; done
  echo "$text end$2$1"
}

# One entry, signed, and a sync. Its sentence is noted before it is typed.
entry() {
  local side=$1 said
  said=$(sentence "$side" "$2")
  echo "$said" >> "$home/$side.sentences"
  at $side xdotool key --clearmodifiers ctrl+n; sleep 0.7
  at $side xdotool type --delay 12 "$said."
  sleep 0.3
  at $side xdotool key --clearmodifiers ctrl+Return; sleep 0.4
  at $side xdotool key --clearmodifiers ctrl+shift+s
}

end=$((SECONDS + minutes * 60)) half=$((SECONDS + minutes * 30)) number=0
while [ $SECONDS -lt $half ]; do
  number=$((number + 1))
  for side in one two; do entry $side $number; sleep $((2 + RANDOM % 3)); done
done
alternately=$number
at_once() {
  local side=$1 mine=$alternately
  while [ $SECONDS -lt $end ]; do
    mine=$((mine + 1))
    entry $side $mine
    sleep $((RANDOM % 4)).$((RANDOM % 10))
  done
}
at_once one & first=$!
at_once two & second=$!
wait $first $second
sleep 8
for side in one two; do at $side import -window root "$home/$side-ended.png"; done

# The last words of each side reach the other by the same program's command.
for round in 1 2 3; do
  for side in one two; do at $side "${program[@]}" sync "$home/$side" >> "$home/$side.log" 2>&1 || echo "sync of $side ended with $?"; done
done
failed=0
if ! diff -r -x .git -x .diptych "$home/one" "$home/two"; then echo "the texts differ"; failed=1; fi
for side in one two; do
  all=$(find "$home/$side" -name '*.md' -not -path '*/.git/*' -exec cat {} +)
  lost=0
  while read -r sentence; do
    case $all in *"$sentence."*) ;; *) echo "$side lacks: $sentence"; lost=$((lost + 1)) ;; esac
  done < <(cat "$home"/one.sentences "$home"/two.sentences)
  echo "$side: $lost sentences lost"
  [ $lost = 0 ] || failed=1
  git -C "$home/$side" fsck --strict --no-dangling || failed=1
done
echo "$(cat "$home"/*.sentences | wc -l) sentences, $(git -C "$home/remote.git" rev-list --count main) commits, $(git -C "$home/remote.git" rev-list --merges --count main) merges"
exit $failed
