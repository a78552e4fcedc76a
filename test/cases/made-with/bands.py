#!/usr/bin/env python3
"""bands.py CATALOGUE_DIR: how often each strength is right, by reader, plain and with one source left out.
Strength = margin and share of reach (lead / sum of the chosen side's weights, each overlap group once)."""
import sys; sys.path.insert(0,'../prep/tools')
from evalcat import *
from fractions import Fraction as Fr
cat=Cat(sys.argv[1]); SM,SS,CM,CS,LT=.5,1/6,.25,1/8,2
cases={}
for f in ('published.yaml','published-2.yaml'):
    for c in load('../shared/cases/'+f): cases[c['id']]=c
reach={}
for p in cat.pairs:
    g={}
    for r in p['rules']:
        if 'toward' in r: k=(r['toward'],r.get('group') or '!'+r['id']); g[k]=max(g.get(k,0),r['weight'])
    reach[p['id']]={t:sum(w for (s,_),w in g.items() if s==t) for t in p['sides']}
def band(p,v):
    ch=v['choice']; o=p['sides'][1-p['sides'].index(ch)]
    if v['out'][o] and v['margin']==1: return 'forced'
    if v['T']<=LT: return 'leaning'
    sh=v['lead']/reach[p['id']][ch]; m=v['margin']
    return 'strong' if m>=SM and sh>=SS-1e-9 else 'clear' if m>=CM and sh>=CS-1e-9 else 'slight'
rows=[]; sup={}
for f in sorted(glob.glob('../prep/readings/r[12]-*.yaml')):
    for r in load(f):
        c=cases.get(r['id'])
        if not c: continue
        for p in cat.pairs:
            d=c['decisions'].get(p['id'])
            if not d: continue
            src=site(c['source']['address']); ch,vs=judge(cat,p,r); rows.append((f[-10:-8],r,p,d,src,ch,vs))
            for v in vs:
                for t,i,w in v['ev']:
                    if d in (t,'hybrid'): sup.setdefault((p['id'],i),set()).add(src)
                if v['choice']==d=='hybrid': sup.setdefault((p['id'],v['hybrid']),set()).add(src)
print('reach',reach)
for mode in ('plain','loso'):
    tab={}; n={}
    for s,r,p,d,src,ch,vs in rows:
        if mode=='loso': 
            off=frozenset(i for (q,i),x in sup.items() if q==p['id'] and x=={src}); ch,vs=judge(cat,p,r,off)
        a=n.setdefault(s,[0,0,0]); a[0]+=ch==d; a[1]+=1; a[2]+=ch=='open'
        b='split' if len(vs)>1 else 'open' if ch in('open','infeasible') else 'hybrid' if ch=='hybrid' else band(p,vs[0])
        for k in ((s,b),('both',b)): t=tab.setdefault(k,[0,0]); t[0]+=ch==d; t[1]+=1
    print(mode,n)
    for b in ('forced','strong','clear','slight','leaning','hybrid','split','open'): print('  %-8s'%b,'  '.join('%s %d/%d=%d%%'%(s,*tab[s,b],round(100*tab[s,b][0]/tab[s,b][1])) for s in('r1','r2','both') if (s,b) in tab))
