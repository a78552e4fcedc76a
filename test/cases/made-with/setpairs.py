#!/usr/bin/env python3
"""setpairs.py [--check]: writes into both questions.yaml for each question the pairs whose rules or hybrids (conditions,
with the ask-when chains behind them) use it."""
import sys,re; sys.path.insert(0,'../prep/tools')
from evalcat import Cat
cat=Cat('../prep/cat2'); order=['synchronous-asynchronous','real-time-batch','point-to-point-centralized','out-of-the-box-custom','tightly-loosely-coupled','pull-push']
use={q:[] for q in cat.q}
for pid in order:
    p=next(x for x in cat.pairs if x['id']==pid); d=set()
    for r in p['rules']+p.get('hybrids',[]): d|=r['deps']
    for q in d: use[q].append(pid)
for f in ('../prep/questions.yaml','../prep/cat2/questions.yaml'):
    out=[]; cur=None
    for l in open(f):
        m=re.match(r'- id: (\S+)',l)
        if m: cur=m[1]
        if l.startswith('  pairs: '):
            n='  pairs: [%s]\n'%', '.join(use[cur])
            if n!=l and f.endswith('cat2/questions.yaml'): print(cur,l.strip(),'->',n.strip())
            l=n
        out.append(l)
    if '--check' not in sys.argv: open(f,'w').writelines(out)
print('unused',[q for q,v in use.items() if not v])
