#!/bin/bash
# Records docs/tutorial.md anew: types each line after a prompt in its blocks into a real terminal,
# and puts what is on the screen in place of what stood there.
#
#   docs/tutorial.sh [ASSAY]     ASSAY is the launcher, else the one of this clone
#
# Needs tmux. The words between the blocks are left as they are.

set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
page=$here/tutorial.md
assay=$(realpath -- "${1:-$here/../assay}")
examples=$(realpath -- "$here/../test-resources/examples")
work=$(mktemp -d)
terminal=assay-tutorial-$$
trap 'tmux kill-session -t "$terminal" 2>/dev/null; sleep 1; rm -rf "$work"' EXIT

"$assay" --version >/dev/null
mkdir -p "$work/bin" "$work/plan" "$work/state"
ln -s "$assay" "$work/bin/assay"
ln -s "$examples" "$work/examples"
# What is typed in "edit" is typed by this script, so that each recording is the same.
cat >"$work/bin/editor" <<'END'
#!/bin/sh
sed -i "s/^Describe how.*/Privileged accounts sign in with a smart card and a PIN./" "$1"
END
chmod +x "$work/bin/editor"

tmux new-session -d -s "$terminal" -x 80 -y 50 \
  "cd '$work/plan' && exec env -i HOME='$work' TERM=screen LANG=C.UTF-8 NO_COLOR=1 PS1='\$ ' \
   PATH='$work/bin:$PATH' ${JAVA_HOME:+JAVA_HOME='$JAVA_HOME'} EDITOR=editor PAGER=cat \
   XDG_STATE_HOME='$work/state' XDG_DATA_HOME='$work/state' XDG_CACHE_HOME='$work/state' \
   bash --norc --noprofile"
tmux set-option -t "$terminal" history-limit 20000 >/dev/null

screen() {
  tmux capture-pane -p -t "$terminal" -S - | sed -e 's/[[:space:]]*$//'
}

# Waits until the last line is a prompt and nothing else, twice in a row.
settle() {
  local seen=0 last
  for _ in $(seq 600); do
    sleep 0.2
    last=$(screen | sed -e '/^$/d' | tail -n 1)
    if [[ $last == '$' || $last =~ ^assay[^\>]*\>$ ]]; then
      seen=$((seen + 1))
      [ "$seen" -lt 2 ] || return 0
    else
      seen=0
    fi
  done
  echo "tutorial.sh: no prompt came back; the screen is:" >&2
  screen >&2
  exit 1
}

settle
inside=
while IFS= read -r line; do
  if [ -z "$inside" ]; then
    printf '%s\n' "$line"
    if [ "$line" = '```console' ]; then
      inside=1
      typed=()
    fi
  elif [ "$line" = '```' ]; then
    tmux send-keys -t "$terminal" C-l
    sleep 0.3
    tmux clear-history -t "$terminal"
    for command in "${typed[@]}"; do
      tmux send-keys -t "$terminal" -l -- "$command"
      tmux send-keys -t "$terminal" Enter
      settle
    done
    # The last prompt waits for the next block.
    screen | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' | sed -e '$d' | sed -e '/./,$!d'
    printf '%s\n' '```'
    inside=
  elif [[ $line == '$ '* ]]; then
    typed+=("${line#'$ '}")
  elif [[ $line =~ ^assay[^\>]*\>\ (.*)$ ]]; then
    typed+=("${BASH_REMATCH[1]}")
  fi
done <"$page" >"$work/page.md"
mv -f "$work/page.md" "$page"
