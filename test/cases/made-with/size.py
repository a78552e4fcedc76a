#!/usr/bin/env python3
"""size.py CATALOGUE_DIR [PAIR]: how much a search over everything unanswered has to try, per pair.
Residual search with component caching: assign the most shared variable, simplify, split, remember equal residues."""
import sys; sys.path.insert(0,'../prep/tools'); sys.setrecursionlimit(100000)
from evalcat import *
# literal conditions over variables: ('in', var, frozenset(values)) ; ('all',[..]) ('any',[..]) ('not',c) ; True/False/None consts
def build(cat,c):
    parts=[]
    for k,v in c.items():
        if k=='all': parts.append(('all',tuple(build(cat,x) for x in v)))
        elif k=='any': parts.append(('any',tuple(build(cat,x) for x in v)))
        elif k=='not': parts.append(('not',build(cat,v)))
        else:
            o=v if isinstance(v,list) else [v]
            if cat.q[k]['several']:
                l=[('in',k+'/'+i,frozenset([1])) for i in o]; parts.append(l[0] if len(l)==1 else ('any',tuple(l)))
            else: parts.append(('in',k,frozenset(o)))
    return parts[0] if len(parts)==1 else ('all',tuple(parts))
def simp(c,var,val):
    """val: None = stays unknown"""
    if c in (True,False,None): return c
    t=c[0]
    if t=='in':
        if c[1]!=var: return c
        return None if val is None else (val in c[2])
    if t=='not':
        x=simp(c[1],var,val)
        return (not x) if x in (True,False) else None if x is None else ('not',x)
    xs=[simp(x,var,val) for x in c[1]]
    return norm(t,xs)
def norm(t,xs):
    stop=(t=='any')
    if any(x is stop for x in xs): return stop
    xs=[x for x in xs if x is not (not stop)]
    if not xs: return not stop
    if all(x is None for x in xs): return None
    ys=[]
    for x in xs:
        if x not in ys: ys.append(x)
    if len(ys)==1: return ys[0]
    return (t,tuple(sorted(ys,key=repr)))
def cvars(c,acc):
    if c in (True,False,None): return
    if c[0]=='in': acc.add(c[1])
    elif c[0]=='not': cvars(c[1],acc)
    else:
        for x in c[1]: cvars(x,acc)
def poly(cat):
    pass
def main():
    cat=Cat(sys.argv[1]); want=sys.argv[2] if len(sys.argv)>2 else None
    ask={k:build(cat,q['ask-when']) for k,q in cat.q.items() if q.get('ask-when')}
    dom={}
    for k,q in cat.q.items():
        if q['several']:
            for o in q['opts']: dom[k+'/'+o]=[1,0]
        else: dom[k]=list(q['opts'])
    qof=lambda v:v.split('/')[0]
    for p in cat.pairs:
        if want and p['id']!=want: continue
        units=[]; groups={}
        for r in p['rules']:
            it=(build(cat,r['when']), build(cat,r['unless']) if r.get('unless') else False, r.get('weight',0), r.get('toward') or 'veto '+r['id'])
            if r.get('group') and 'toward' in r: groups.setdefault((r['toward'],r['group']),[]).append(it)
            else: units.append((it,))
        units+=[tuple(g) for g in groups.values()]
        for h in p.get('hybrids',[]):
            c=build(cat,h['when']); 
            for i,x in enumerate(c[1] if c[0]=='all' else [c]): units.append(((x,False,0,'hyb %s %d'%(h['id'],i)),))
        # scope: substitute a question's tests by all(ask-when not false ...). model: variable value counts only if ask-when is not FALSE
        count=[0]; cache={}
        def scopevars(vs):
            out=set(vs); todo=[qof(v) for v in vs]
            while todo:
                k=todo.pop()
                if k in ask:
                    acc=set(); cvars(ask[k],acc)
                    for v in acc-out: out.add(v); todo.append(qof(v))
            return out
        def residual(unit,asks,var,val):
            items=[]
            for w,u,wt,t in unit:
                w2=simp(w,var,val); u2=simp(u,var,val)
                items.append((w2,u2,wt,t))
            return items
        def clean(items):
            out=[]
            for w,u,wt,t in items:
                if w is False or w is None or u is True: continue
                # None inside: when never true if all contains None
                if isinstance(w,tuple) and w[0]=='all' and None in w[1]: continue
                if isinstance(w,tuple) and w[0]=='any': w=norm('any',[x for x in w[1] if x is not None])
                if u is None: u=False
                if isinstance(u,tuple) and u[0]=='all' and None in u[1]: u=False
                if isinstance(u,tuple) and u[0]=='any': u=norm('any',[x for x in u[1] if x is not None])
                if w is False or w is None: continue
                out.append((w,u,wt,t))
            return tuple(sorted(set(out),key=repr))
        def uvars(u,asks):
            acc=set()
            for w,x,_,_ in u: cvars(w,acc); cvars(x,acc)
            todo=list(acc)
            while todo:
                k=qof(todo.pop())
                if k in asks and asks[k] not in (True,False,None):
                    a=set(); cvars(asks[k],a)
                    for v in a-acc: acc.add(v); todo.append(v)
            return acc
        def split(us,asks):
            comps=[]
            for u in us:
                v=uvars(u,asks)
                if not v: continue
                new=[set(v),[u]]
                for c in [c for c in comps if c[0]&v]: new[0]|=c[0]; new[1]+=c[1]; comps.remove(c)
                comps.append(new)
            return comps
        def solve(us,asks):
            total=0
            for vs,comp in split(us,asks):
                qs={qof(v) for v in vs}
                key=(tuple(sorted(map(repr,comp))),tuple(sorted((k,repr(asks[k])) for k in qs if k in asks)))
                if key in cache: continue
                cache[key]=1
                use={v:sum(v in uvars(u,asks) for u in comp) for v in vs}
                # only variables whose scope does not hang on other open variables first
                ready=[v for v in vs if qof(v) not in asks or asks[qof(v)] in (True,False,None)]
                pivot=max(ready or vs,key=lambda v:(use[v],v))
                seen=set()
                for val in dom[pivot]+[None]:
                    a2={k:(simp(c,pivot,val) if c not in(True,False,None) else c) for k,c in asks.items() if k in qs}
                    us2=[]
                    for u in comp: us2.append(clean(residual(u,a2,pivot,val)))
                    # questions now out of scope: their variables stay unknown
                    dead=[k for k in qs if a2.get(k) is False]
                    for k in dead:
                        for v in vs:
                            if qof(v)==k: us2=[clean(residual(u,a2,v,None)) for u in us2]; a2={kk:(simp(c,v,None) if c not in(True,False,None) else c) for kk,c in a2.items()}
                    us2=[u for u in us2 if u]
                    sig=(tuple(sorted(map(repr,us2))),repr(sorted(a2.items(),key=repr)))
                    if sig in seen: continue
                    seen.add(sig); count[0]+=1
                    solve(us2,a2)
        solve([clean(u) for u in units],dict(ask))
        print(p['id'],'rules',len(p['rules']),'units',len(units),'nodes',count[0],'distinct residues',len(cache))
main()
