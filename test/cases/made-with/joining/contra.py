import sys; sys.argv=[sys.argv[0]]
from sim import *
C=yaml.safe_load(open(D+'/contradictions.yaml')); cnt=collections.defaultdict(list)
for f in sorted(glob.glob('../prep/readings/*.yaml')):
    if '/trial' in f: continue
    for r in ec.load(f):
        to=r.get('to'); n=len(to) if isinstance(to,list) else 1
        for name,b in ec.flows(r):
            ans=ec.Answers(cat,b)
            for c in C:
                rc=c.get('receivers')
                if rc and not(rc.get('at-least',0)<=n<=rc.get('at-most',99)): continue
                if 'when' in c and not true(c['when'],ans): continue
                cnt[c['id']].append(r['id'])
for k,v in cnt.items(): print(k,len(v),v[:6])
