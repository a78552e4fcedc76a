import type { Shell } from '../request.ts'

// The scripts ask "integration-advisor completion SHELL" and evaluate nothing that was typed.

const BASH = `# Completes integration-advisor. In ~/.bashrc:
#   source <(integration-advisor completion bash)
_integration_advisor() {
  local line=\${COMP_LINE:0:COMP_POINT} current='' cut=0 quote='' open='' char front home i name names skip value words=()
  # The words as bash would take them, with nothing evaluated; only what follows the last break, or quote, is replaced.
  for ((i = 0; i < \${#line}; i++)); do
    char=\${line:i:1}
    case $quote$char in
      "''" | '""') quote='' ;;
      \\'?) current+=$char ;;
      '"\\' | \\\\) ((i++)) ; current+=\${line:i:1} open=1 ;;
      \\"?) current+=$char ;;
      [\\'\\"]) quote=$char open=1 cut=\${#current} ;;
      [[:space:]])
        [[ $open ]] && words+=("$current")
        current='' open='' cut=0
        ;;
      *)
        current+=$char open=1
        [[ $COMP_WORDBREAKS == *"$char"* ]] && cut=\${#current}
        ;;
    esac
  done
  COMPREPLY=()
  while IFS=$'\\t' read -r value _; do
    case $value in
      :files | :folders)
        compopt -o filenames 2> /dev/null
        [[ $current == --*=* ]] && names=\${current#*=} || names=$current
        front='' skip=$((cut - \${#current} + \${#names}))
        ((skip < 0)) && front=\${current:cut:-skip} skip=0
        [[ $names == '~/'* ]] && home=$HOME || home='~'
        for name in "\${names/#'~'/$home}"*; do
          [[ -d $name || ( $value == :files && ( -e $name || -L $name ) ) ]] || continue
          name=\${name/#"$home"/'~'}
          COMPREPLY+=("$front\${name:skip}")
        done
        ;;
      *)
        [[ $value == *= ]] && compopt -o nospace 2> /dev/null
        COMPREPLY+=("\${value:cut}")
        ;;
    esac
  done < <(INTEGRATION_ADVISOR_WORDS=$(printf '%s\\n' "$current" "\${words[@]:1}") \\
    integration-advisor completion bash 2> /dev/null)
}
complete -F _integration_advisor integration-advisor
`

const ZSH = `#compdef integration-advisor
# Completes integration-advisor. In ~/.zshrc, after compinit:
#   source <(integration-advisor completion zsh)
_integration_advisor() {
  local value summary names=''
  local -a plain open
  local -a before=("\${(@Q)words[2,CURRENT-1]}")
  local typed=\${(Q)PREFIX}
  while IFS=$'\\t' read -r value summary; do
    case $value in
      (:*) names=$value ;;
      (*=) open+=("\${value//:/\\\\:}:$summary") ;;
      (*) plain+=("\${value//:/\\\\:}:$summary") ;;
    esac
  done < <(INTEGRATION_ADVISOR_WORDS=$(printf '%s\\n' "$typed" "\${before[@]}") \\
    integration-advisor completion zsh 2> /dev/null)
  (( $#plain )) && _describe -t words word plain
  (( $#open )) && _describe -t words word open -S ''
  [[ -n $names && $PREFIX == --*=* ]] && compset -P '*='
  case $names in
    (:files) _files ;;
    (:folders) _files -/ ;;
  esac
}
if [[ $funcstack[1] == _integration_advisor ]]; then
  _integration_advisor "$@"
else
  compdef _integration_advisor integration-advisor
fi
`

const FISH = `# Completes integration-advisor. In ~/.config/fish/config.fish:
#   integration-advisor completion fish | source
function __integration_advisor_complete
    set -l typed (commandline -ct)
    set -l current (string unescape -- "$typed"; or string replace -r '^["\\']' '' -- "$typed")
    set -l before (commandline -opc)
    set -e before[1]
    set -lx INTEGRATION_ADVISOR_WORDS (string join \\n -- "$current" $before | string collect)
    for line in (integration-advisor completion fish 2> /dev/null)
        switch $line
            case :files
                __fish_complete_path "$current"
            case :folders
                __fish_complete_directories "$current"
            case '*'
                printf '%s\\n' $line
        end
    end
end
complete -c integration-advisor -f -a '(__integration_advisor_complete)'
`

/** What each shell reads at its start to complete the words of the command. */
export const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH }
