import sys,yaml; sys.path.insert(0,'../prep/tools')
from evalcat import *
class C2(Cat):
    def __init__(s,d):
        s.q={q['id']:q for q in load(d+'/questions.yaml')}; s.pairs=[]; s.order=list(s.q)
        for q in s.q.values(): q['opts']=[o['id'] for o in q['options']]; q['several']=q.get('holds')=='several'
cat=C2('../prep'); A={r['id']:r for r in load(sys.argv[1])}; B={r['id']:r for r in load(sys.argv[2])}
tab={}
for i in A:
    if i not in B: continue
    for q in cat.q:
        def get(r):
            w=(r.get('answers') or {}).get(q)
            if isinstance(w,dict) and 'parts' in w: return 'parts'
            try: return options(cat,q,w)
            except ValueError as e: print('ERR',i,e); return None
        a,b=get(A[i]),get(B[i]); t=tab.setdefault(q,{'both':0,'same':0,'contra':0,'one':0,'none':0,'ex':[]})
        if a is None and b is None: t['none']+=1
        elif a is None or b is None: t['one']+=1
        elif a=='parts' or b=='parts': t['both']+=1; t['same']+=a==b
        else:
            t['both']+=1
            if cat.q[q]['several']:
                opts=cat.q[q]['opts']
                dis=[o for o in opts if {x[o] for x in a}=={True} and {x[o] for x in b}=={False} or {x[o] for x in a}=={False} and {x[o] for x in b}=={True}]
                if dis: t['contra']+=1; t['ex'].append(i+':'+','.join(dis))
                else: t['same']+=1
            else:
                if not any(x in b for x in a): t['contra']+=1; t['ex'].append(f'{i}:{a}/{b}')
                elif a==b: t['same']+=1
for q,t in tab.items(): print(f"{q:22} both {t['both']:2} same/compatible {t['same']:2} contra {t['contra']:2} one {t['one']:2} none {t['none']:2}  {t['ex'][:4]}")
