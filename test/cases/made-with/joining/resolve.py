import re,sys,subprocess
def ours_theirs(p, pick):  # pick 'mine' for conflict hunks: second part
    s=open(p).read()
    s=re.sub(r'<<<<<<< [^\n]*\n(.*?)=======\n(.*?)>>>>>>> [^\n]*\n',lambda m:pick(m.group(1),m.group(2)),s,flags=re.S)
    open(p,'w').write(s)
mine=lambda a,b:b
for p in ['src/advise/advise-on-design.ts','src/advise/design/find-style.ts','src/advise/design/raise-obligations.ts','src/advise/verdict/rank-challenges.ts']:
    ours_theirs(p,mine)
p='src/advise/advise-on-design.ts'; s=open(p).read()
s=s.replace('    started: [],\n','    started: listStarted(evaluation),\n').replace("import { FALSE } from '../condition/evaluate.ts'\n",'').replace("import type { Diagram, Style } from '../model/design-rules.ts'\n",'')
open(p,'w').write(s)
for p in ['src/advise/design/raise-obligations.ts','src/advise/verdict/rank-challenges.ts','src/advise/verdict/word-for-hands.ts','src/advise/design/fits-here.ts']:
    s=open(p).read()
    s=s.replace('answers.effectiveMasks','answers').replace('  const { effectiveMasks } = answers\n','')
    s=s.replace('effectiveMasks: Int32Array','answers: AnswerState').replace('effectiveMasks','answers')
    if 'AnswerState' in s and 'answer-state' not in s:
        s=s.replace("import type { Engine } from '../engine/engine.ts'","import type { AnswerState } from '../engine/answer-state.ts'\nimport type { Engine } from '../engine/engine.ts'",1)
    open(p,'w').write(s)
p='src/build/cases/judge-facts.ts'; s=open(p).read()
s=s.replace("  const start = answerState(engine, encodeAnswers(engine, answers))\n  return evaluate(engine, start, encodeFixed(engine, fixed))","  return evaluate(engine, answerState(engine, answers), encodeFixed(engine, fixed))").replace("import { encodeAnswers } from '../../advise/engine/encode-answers.ts'\n","")
open(p,'w').write(s)
