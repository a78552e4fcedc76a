#!/usr/bin/env python3
"""check_examples.py: validates examples/, faults/, precedents/, test-cases/ and examples.yaml against questions.yaml, and scores
examples.yaml with ../prep/tools/evalcat.py (verdicts only: no design, no tensions). Options: -v each verdict, --counts answers in scope,
--reach rules and hybrids that no example needs or reaches."""
import sys,glob,os,yaml
sys.path.insert(0,'../prep/tools')
import evalcat as E
D=os.path.dirname(os.path.dirname(os.path.abspath(__file__))); cat=E.Cat(D); P={p['id']:p for p in cat.pairs}
bad=0
def fault(*a):
    global bad; bad+=1; print('FAULT',*a)
def deepen(doc,path):
    ext=doc.get('extends')
    if not ext: return doc
    prof=E.load(os.path.join(os.path.dirname(path),ext)); a=dict(prof.get('answers') or {})
    names=lambda x:[x] if isinstance(x,str) else (x or [])
    about={k:q.get('about') for k,q in cat.q.items()}
    def facts(d):
        out={}
        for n in names(d.get('from')): out.update({k:v for k,v in (prof.get('systems',{}).get(n,{}).get('answers') or {}).items() if about.get(k)=='source'})
        recs=[{k:v for k,v in (prof.get('systems',{}).get(n,{}).get('answers') or {}).items() if about.get(k)=='receiver'} for n in names(d.get('to'))]
        for k in set().union(*recs) if recs else ():
            vs=[r[k] for r in recs if k in r]
            if len(vs)!=len(recs): continue
            q=cat.q[k]; val=lambda w:w['value'] if isinstance(w,dict) and 'value' in w else w
            l=[val(v) for v in vs]
            if all(x==l[0] for x in l): out[k]=vs[0]
            elif q.get('holds')=='several':
                fl=[x if isinstance(x,list) else [] if x=='none' else [x] for x in l]; every=[o for o in q['opts'] if any(o in x for x in fl)]
                # kinds and ways found among them: ways that all have are sure
                sure=every if k=='receiver-kind' else [o for o in every if all(o in x for x in fl)]
                out[k]={'value':sure or 'none','unsure':[o for o in every if o not in sure]}
            else: out[k]=list(dict.fromkeys(sum([x if isinstance(x,list) else [x] for x in l],[])))
        return out
    new=dict(doc)
    if doc.get('flows'):
        new['flows']=[{**f,'answers':{**a,**facts({**doc,**f}),**(doc.get('answers') or {}),**(f.get('answers') or {})}} for f in doc['flows']]; new['answers']={}
    else: new['answers']={**a,**facts(doc),**(doc.get('answers') or {})}
    return new
EXTRA={'platform-slot','platform-queue'}
def valid(name,doc,scope=True):
    n=[]
    for fn,a in E.flows(doc):
        a={k:v for k,v in a.items() if k not in EXTRA}
        for k,w in a.items():
            q=cat.q.get(k)
            if not q: fault(name,fn,'no question',k); continue
            v=w
            if isinstance(w,dict):
                extra=set(w)-{'value','unsure','one-of','note','by','assumed','parts'}
                if extra: fault(name,k,extra)
                for kk in('unsure','one-of'):
                    for o in (w.get(kk) or []):
                        if o not in q['opts']: fault(name,k,o)
                    if kk in w and not q['several']: fault(name,k,kk,'under a question of one')
                if 'unsure' in w and set(w['unsure'])&set(w['value'] if isinstance(w.get('value'),list) else [w.get('value')]): fault(name,k,'sure and unsure')
            if not q['several'] and v=='none': fault(name,k,'none')
        an=E.Answers(cat,a)
        for e in an.errors: fault(name,fn,e)
        vals=an.complete({k:v[0] for k,v in an.partial.items()})
        inscope=[k for k in list(an.plain)+list(an.partial) if k in vals]
        out=[k for k in a if k not in vals and k in cat.q and E.options(cat,k,a[k]) is not None]
        if scope and out: print('  out of scope',name,fn,out)
        n.append(len(inscope))
    return n
def off(): return frozenset()
def verdicts(doc):
    return [(fn,{i:E.verdict(cat,p,E.Answers(cat,{k:v for k,v in a.items() if k not in EXTRA})) for i,p in P.items()}) for fn,a in E.flows(doc)]
def name_of(v): return v['hybrid'] if v['choice']=='hybrid' else v['choice']
def show(v): return ' '.join(f"{t}:{i}({w})" for t,i,w in v['ev'])+(' VETO '+','.join(v['vetoes']) if v['vetoes'] else '')
def main():
    files=sorted(glob.glob(D+'/examples/*.yaml')+glob.glob(D+'/examples/company/interfaces/*.yaml'))
    docs={}
    for f in files:
        d=E.load(f); rel=os.path.relpath(f,D)
        if rel.endswith('company.yaml'): valid(rel,{'answers':d['answers']},False); [valid(rel+' '+s,{'answers':x['answers']},False) for s,x in d['systems'].items()]; continue
        d=deepen(d,f); docs[rel]=d; n=valid(rel,d,'extends' not in d)
        if min(n)<20: print('  fewer than 20',rel,n)
        elif '--counts' in sys.argv: print('  ',rel,n)
    for f in sorted(glob.glob(D+'/faults/*.yaml')):
        for d in yaml.safe_load_all(open(f)):
            valid(os.path.relpath(f,D),d,False)
            if '-f' in sys.argv: print(os.path.basename(f),[{k[:14]:name_of(x)+' %d:%d'%tuple(x['score'].values()) for k,x in v.items()} for fn,v in verdicts(d)])
    for f in sorted(glob.glob(D+'/precedents/*.yaml')):
        d=E.load(f); valid(os.path.relpath(f,D),d['requirements'],False)
        if d['id']!=os.path.basename(f)[:-5]: fault(f,'id')
    for f in sorted(glob.glob(D+'/test-cases/*.yaml')):
        for r in E.load(f): valid(os.path.basename(f)+' '+r['id'],r,False)
    ids=set(); t=ok=0; hyb={}; misses=[]; singles=[]; exps=[]
    rulehit={}; anyhit=set()
    for e in E.load(D+'/examples.yaml') if os.path.exists(D+'/examples.yaml') else []:
        key=e.get('id') or e['file']
        if key in ids: fault('twice',key)
        ids.add(key)
        d=docs[e['file']] if 'file' in e else {'answers':e['answers']}
        if 'file' not in e: valid(key,d)
        vs=verdicts(d)
        for fn,v0 in vs:
            for pid,v in v0.items():
                if v['choice']=='hybrid': hyb.setdefault(name_of(v),[]).append(key)
                for r in P[pid]['rules']: r.setdefault('_f',set())
                for _,i,wt in v['ev']: anyhit.add((pid,i))
                for i in v['vetoes']: anyhit.add((pid,i))
        for pid,w in e['expect'].items():
            p=P[pid]
            if w not in p['sides']+['open','infeasible','hybrid']+[h['id'] for h in p['hybrids']]: fault(key,pid,'no such choice',w); continue
            for fn,v in vs:
                v=v[pid]; g=name_of(v); good=g==w or (w=='hybrid' and v['choice']=='hybrid'); t+=1; ok+=good; exps.append((key,fn,pid,w,g,good))
                if v['choice']=='hybrid': hyb.setdefault(g,[]).append(key)
                for _,i,wt in v['ev']: rulehit.setdefault(i,set()).add(key)
                for i in v['vetoes']: rulehit.setdefault(i,set()).add(key)
                if not good: print('DIFFERS',key,fn or '',pid,'expected',w,'got',g,dict(v['score']),show(v),'\n      ',e['says'].strip()[:230])
    print(ok,'of',t,'expectations met;',len(ids),'examples; faults',bad)
    allh=[h['id'] for p in cat.pairs for h in p['hybrids']]
    print('hybrids reached by none:',[h for h in allh if h not in hyb])
    print('rules that fire (and count) in no example:',[p['id'][:4]+' '+r['id'] for p in cat.pairs for r in p['rules'] if (p['id'],r['id']) not in anyhit])
    optseen={}
    for e in E.load(D+'/examples.yaml'):
        d=docs[e['file']] if 'file' in e else {'answers':e['answers']}
        for fn,a in E.flows(d):
            an=E.Answers(cat,{k:v for k,v in a.items() if k not in EXTRA}); vals=an.complete({k:v[0] for k,v in an.partial.items()})
            for k,v in vals.items():
                for x in ([v] if k in an.plain else an.partial[k]):
                    for o in ([o for o,t in x.items() if t] if isinstance(x,dict) else [x]): optseen.setdefault(k,set()).add(o)
    print('options answered in no example:',[(k,o) for k,q in cat.q.items() for o in q['opts'] if o not in optseen.get(k,())])
    import collections
    dup=[i for i,n in collections.Counter(x['id'] for p in cat.pairs for x in p['rules']+p['hybrids']).items() if n>1]; print('ids used twice in the catalogue:',dup)
    if '--reach' in sys.argv:
        # rules that no example needs: switching off changes no expectation's outcome
        need={}
        l=[(e,docs[e['file']] if 'file' in e else {'answers':e['answers']}) for e in E.load(D+'/examples.yaml')]
        for p in cat.pairs:
            for r in p['rules']:
                need[r['id']]=[]
                for e,d in l:
                    if p['id'] not in e['expect'] or r['id'] not in rulehit or (e.get('id') or e['file']) not in rulehit[r['id']]: continue
                    for fn,a in E.flows(d):
                        a={k:v for k,v in a.items() if k not in EXTRA}; x=E.verdict(cat,p,E.Answers(cat,a)); y=E.verdict(cat,p,E.Answers(cat,a),frozenset([r['id']]))
                        wx=e['expect'][p['id']]; okf=lambda z:name_of(z)==wx or (wx=='hybrid' and z['choice']=='hybrid')
                        if okf(x) and not okf(y): need[r['id']].append(e.get('id') or e['file']); break
            print(p['id'],'rules that no example needs:',[r['id'] for r in p['rules'] if not need[r['id']]])
    if '-v' in sys.argv:
        for f,d in docs.items():
            for fn,v in verdicts(d): print(f,fn or '',{k:name_of(x)+' %d:%d'%tuple(x['score'].values()) for k,x in v.items()})
main()
