"""noise.py CATDIR [pair] : right->wrong / open under answers dropped (15/30%), options deleted"""
import sys,random,copy,collections,io,contextlib; sys.path.insert(0,'../prep/tools')
from evalcat import *
av=[a for a in sys.argv[1:] if not a.startswith('-')]
cat=Cat(av[0]); only=av[1] if len(av)>1 else None
N=int(next((a[2:] for a in sys.argv if a.startswith('-n')),6))
cases={}
for f in ('published.yaml','published-2.yaml'):
    for c in load('../shared/cases/'+f): cases[c['id']]=c
def rnd_drop(r,p,rng):
    r=copy.deepcopy(r); a=r.get('answers') or {}
    for k in list(a):
        if rng.random()<p: del a[k]
    for f in r.get('flows') or []:
        for k in list(f.get('answers') or {}):
            if rng.random()<p: del f['answers'][k]
    return r
def opt_drop(r,p,rng,how):
    r=copy.deepcopy(r); a=r.get('answers') or {}
    def sub(k,w):
        if isinstance(w,list) and cat.q[k]['several'] and rng.random()<p and w:
            x=rng.choice(w); l=[o for o in w if o!=x]
            if how=='unsure': return {'value':l,'unsure':[x]}
            return l or None
        return w
    for k in list(a):
        if k not in cat.q: continue
        if isinstance(a[k],dict) and 'parts' in a[k]: a[k]['parts']={n:sub(k,w) for n,w in a[k]['parts'].items()}
        elif isinstance(a[k],list): a[k]=sub(k,a[k])
        if a[k] is None: del a[k]
    return r
rows=[]
for f in sorted(glob.glob('../prep/readings/r[12]-*.yaml')):
    for r in load(f):
        if r['id'] in cases: rows.append((f[-10:-8],r,cases[r['id']]['decisions']))
def run(name,fn,seeds):
    t=collections.Counter(); per=collections.Counter(); turned=collections.Counter()
    for s in range(seeds):
        rng=random.Random(s)
        for src,r,d in rows:
            r2=fn(r,rng) if fn else r
            for p in cat.pairs:
                if p['id'] not in d or only not in (None,p['id']): continue
                ch,vs=judge(cat,p,r2); base=B.get((src,r['id'],p['id']))
                k='right' if ch==d[p['id']] else 'open' if ch in('open','infeasible') else 'wrong'
                weak=all(v['T']<=2 or v['margin']<.25 or v['lead']<2 for v in vs)
                if fn is None: B[(src,r['id'],p['id'])]=k
                t[k]+=1
                if base=='right' and k=='wrong':
                    t['turned']+=1
                    if not weak: t['turned-firm']+=1; per[p['id']]+=1; turned[(p['id'],src,r['id'],ch)]+=1
    n=t['right']+t['open']+t['wrong']
    print('%-14s'%name,'right %.1f open %.1f wrong %.1f | right->wrong %.1f firmly %.1f'%tuple(100*t[k]/n for k in('right','open','wrong','turned','turned-firm')),dict(per))
    return turned
B={}
run('base',None,1)
T=collections.Counter()
T+=run('drop15',lambda r,g:rnd_drop(r,.15,g),N)
T+=run('drop30',lambda r,g:rnd_drop(r,.30,g),N)
T+=run('opt-off30',lambda r,g:opt_drop(r,.3,g,'off'),N)
T+=run('opt-unsure30',lambda r,g:opt_drop(r,.3,g,'unsure'),N)
if '--turned' in sys.argv:
    for k,v in T.most_common(40): print(v,*k)
