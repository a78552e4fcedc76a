import type { Shell } from '../request.ts'

// The scripts ask "integration-advisor completion SHELL" and evaluate nothing that was typed.

const BASH = `# Completes integration-advisor. In ~/.bashrc:
#   source <(integration-advisor completion bash)
_integration_advisor() {
  local line=\${COMP_LINE:0:COMP_POINT} current='' cut='' value name words
  read -ra words <<< "$line"
  if [[ $line != *[[:space:]] ]]; then
    current=\${words[\${#words[@]} - 1]}
    unset "words[\${#words[@]} - 1]"
  fi
  # Behind "=" bash begins a new word, and only that is replaced.
  [[ $COMP_WORDBREAKS == *=* ]] && cut=\${current%"\${current##*=}"}
  COMPREPLY=()
  while IFS=$'\\t' read -r value _; do
    case $value in
      :files | :folders)
        compopt -o filenames 2> /dev/null
        while IFS= read -r name; do
          COMPREPLY+=("$name")
        done < <(compgen -\${value:1:1} -- "\${current#"$cut"}")
        ;;
      *)
        [[ $value == *= ]] && compopt -o nospace 2> /dev/null
        COMPREPLY+=("\${value#"$cut"}")
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
  while IFS=$'\\t' read -r value summary; do
    case $value in
      (:*) names=$value ;;
      (*=) open+=("\${value//:/\\\\:}:$summary") ;;
      (*) plain+=("\${value//:/\\\\:}:$summary") ;;
    esac
  done < <(INTEGRATION_ADVISOR_WORDS=$(printf '%s\\n' "$PREFIX" "\${before[@]}") \\
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
    set -l current (commandline -ct)
    set -l before (commandline -opc)
    set -e before[1]
    set -lx INTEGRATION_ADVISOR_WORDS (string join \\n -- "$current" $before | string collect)
    for line in (integration-advisor completion fish 2> /dev/null)
        switch $line
            case :files
                __fish_complete_path $current
            case :folders
                __fish_complete_directories $current
            case '*'
                printf '%s\\n' $line
        end
    end
end
complete -c integration-advisor -f -a '(__integration_advisor_complete)'
`

/** What each shell reads at its start to complete the words of the command. */
export const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH }
