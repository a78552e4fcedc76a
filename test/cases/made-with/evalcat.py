#!/usr/bin/env python3
"""evalcat.py CATALOGUE_DIR READINGS.yaml... [--pair ID] [--misses] [--show CASE] [--rules] [--loso]
A small, slow model of the second edition: scores readings of cases against rules (verdicts only, no design).
CATALOGUE_DIR has questions.yaml, catalogue.yaml and pairs/*.yaml."""
import sys, re, itertools, glob, os, yaml
from fractions import Fraction as F
from urllib.parse import urlparse
L=getattr(yaml,'CSafeLoader',yaml.SafeLoader)
def load(p): return yaml.load(open(p),Loader=L)
UN={'duration':{'ms':1,'s':1000,'m':60000,'min':60000,'h':3600000,'d':86400000,'w':604800000},'size':{'B':1,'kB':1000,'KB':1000,'MB':10**6,'GB':10**9},'count':{'':1,'k':1000}}
def qty(s,kind):
    m=re.fullmatch(r'\s*([0-9.]+)\s*([A-Za-z]*)\s*',str(s))
    if not m or m[2] not in UN[kind]: return None
    return float(m[1])*UN[kind][m[2]]
class Cat:
    def __init__(s,d):
        s.q={q['id']:q for q in load(d+'/questions.yaml')}
        s.pairs=[load(p) for p in sorted(glob.glob(d+'/pairs/*.yaml'))]
        s.order=list(s.q)
        for q in s.q.values():
            q['opts']=[o['id'] for o in q['options']]; q['several']=q.get('holds')=='several'
        for p in s.pairs: 
            p['sides']=[x['id'] for x in p['patterns']]
            for r in p['rules']: r['deps']=s.deps([r['when']]+([r['unless']] if r.get('unless') else []))
            for h in p.get('hybrids',[]): h['deps']=s.deps([h['when']])
    def deps(s,conds):
        out=set(); todo=list(conds)
        while todo:
            for i in mentions(todo.pop()):
                if i not in s.q: raise SystemExit('unknown question '+i)
                if i not in out:
                    out.add(i)
                    if s.q[i].get('ask-when'): todo.append(s.q[i]['ask-when'])
        return out
def mentions(c):
    for k,v in c.items():
        if k in('all','any'):
            for x in v: yield from mentions(x)
        elif k=='not': yield from mentions(v)
        else: yield k
def check(cat,c,where):
    for k,v in c.items():
        if k in('all','any'): [check(cat,x,where) for x in v]
        elif k=='not': check(cat,v,where)
        else:
            if k not in cat.q: print('UNKNOWN QUESTION',k,where); continue
            for o in (v if isinstance(v,list) else [v]):
                if o not in cat.q[k]['opts']: print('UNKNOWN OPTION',k,o,where)
# a value: plain question -> option id or None (unknown); several -> dict option->True/False/None, or None = all unknown
def tv(cat,c,vals):
    r=True
    for k,v in c.items():
        if k=='all': x=conj([tv(cat,y,vals) for y in v])
        elif k=='any': x=disj([tv(cat,y,vals) for y in v])
        elif k=='not': t=tv(cat,v,vals); x=None if t is None else not t
        else:
            o=v if isinstance(v,list) else [v]; val=vals.get(k)
            if val is None: x=None
            elif isinstance(val,dict): x=disj([val[i] for i in o])
            else: x=val in o
        if x is False: return False
        if x is None: r=None
    return r
def conj(l): return False if False in l else (None if None in l else True)
def disj(l): return True if True in l else (None if None in l else False)
def options(cat,qid,w):
    """list of possible values of an answer (one = plain), or None = unknown"""
    q=cat.q[qid]
    if isinstance(w,dict) and ('value' in w or 'one-of' in w or 'unsure' in w) and not ('parts' in w):
        if q['several']:
            val=w.get('value'); val=[] if val in(None,'none') else (val if isinstance(val,list) else [val])
            un=w.get('unsure',[]) or []; un=un if isinstance(un,list) else [un]
            oneof=w.get('one-of')
            base={o:(True if o in val else None if o in un else False) for o in q['opts']}
            if oneof:
                res=[]
                for n in range(1,len(oneof)+1):
                    for s in itertools.combinations(oneof,n):
                        b=dict(base)
                        for o in oneof: b[o]=o in s
                        res.append(b)
                return res
            if val==['unknown']: return None
            return [base]
        w=w.get('value')
    if w is None or w=='unknown': return None
    if q['several']:
        l=[] if w=='none' else (w if isinstance(w,list) else [w])
        if 'unknown' in l: return None
        for o in l:
            if o not in q['opts']: raise ValueError(f'{qid}: {o}')
        return [{o:o in l for o in q['opts']}]
    l=w if isinstance(w,list) else [w]
    out=[]
    for x in l:
        if x in q['opts']: out.append(x); continue
        if x=='unknown': return None
        k=q.get('quantity')
        if k:
            parts=str(x).split('..'); lo=qty(parts[0],k); hi=qty(parts[-1],k)
            if lo is None and len(parts)==2 and re.fullmatch(r'[0-9.]+',parts[0]): lo=qty(parts[0]+re.sub(r'[0-9.]','',parts[1]),k)
            if lo is None or hi is None: raise ValueError(f'{qid}: {x}')
            for o in q['options']:
                b=o.get('band',{}); f=qty(b.get('from','0'+('s' if k=='duration' else 'B' if k=='size' else '')),k) if 'from' in b else 0; t=qty(b['below'],k) if 'below' in b else float('inf')
                if lo<t and hi>=f and not (hi==f and hi!=lo): out.append(o['id'])
            continue
        raise ValueError(f'{qid}: {x}')
    out=list(dict.fromkeys(out))
    return None if len(out)==len(q['opts']) else out
class Answers:
    def __init__(s,cat,answers):
        s.cat=cat; s.plain={}; s.partial={}; s.errors=[]
        for k,w in (answers or {}).items():
            if k not in cat.q: s.errors.append('unknown question '+k); continue
            try: o=options(cat,k,w)
            except ValueError as e: s.errors.append(str(e)); continue
            if o is None: continue
            if len(o)==1: s.plain[k]=o[0]
            else: s.partial[k]=o
    def complete(s,part):
        vals={}; 
        for k in s.cat.order:
            v=part.get(k,s.plain.get(k)) 
            if v is None: continue
            aw=s.cat.q[k].get('ask-when')
            if aw and tv(s.cat,aw,vals) is False: continue
            vals[k]=v
        return vals
def components(items,partial):
    comps=[]
    for it in items:
        d=it['deps']&partial; js=[c for c in comps if c[0]&d] if d else []
        new=(set(d),[it])
        if not d: comps.append((set(),[it])); continue
        for c in js: new[0].update(c[0]); new[1].extend(c[1]); comps.remove(c)
        comps.append(new)
    return comps
def verdict(cat,p,ans,off=frozenset()):
    rules=[r for r in p['rules'] if r['id'] not in off]; hyb=[h for h in p.get('hybrids',[]) if h['id'] not in off]
    A,B=p['sides']; partial=set(ans.partial)
    # overlap groups per side are one item
    items=[]; groups={}
    for r in rules:
        if 'rules-out' in r: items.append({'deps':r['deps'],'rules':[r],'side':None}); continue
        g=r.get('group'); key=(r['toward'],g) if g else (r['id'],)
        if key in groups: groups[key]['rules'].append(r); groups[key]['deps']|=r['deps']
        else: groups[key]={'deps':set(r['deps']),'rules':[r],'side':r['toward']}; items.append(groups[key])
    for h in hyb: items.append({'deps':h['deps'],'hyb':h,'rules':[],'side':None})
    def comps_of(items): return components(items,partial)
    score={A:0,B:0}; decisive={A:False,B:False}; out={A:False,B:False}; fired_v=set(); fits={h['id']:False for h in hyb}; ev=[]
    # unless lifts only where true in every completion of its own partial questions
    def every(cond):
        d=cat.deps([cond])&partial
        return all(tv(cat,cond,ans.complete(dict(zip(d,c)))) is True for c in itertools.product(*[ans.partial[k] for k in d]))
    lifted={r['id'] for r in rules if 'rules-out' in r and r.get('unless') and every(r['unless'])}
    for qs,its in comps_of(items):
        qs=list(qs); n=1
        for k in qs: n*=len(ans.partial[k])
        if n>20000: print('component too large',n,qs,file=sys.stderr); continue
        least={A:None,B:None}; dec={A:True,B:True}; vout={A:True,B:True}; hf={i['hyb']['id']:True for i in its if 'hyb' in i}; names={A:[],B:[]}
        for combo in itertools.product(*[ans.partial[k] for k in qs]):
            vals=ans.complete(dict(zip(qs,combo))); s={A:0,B:0}; d={A:False,B:False}; vo={A:False,B:False}; nm={A:[],B:[]}
            for it in its:
                if 'hyb' in it:
                    if tv(cat,it['hyb']['when'],vals) is not True: hf[it['hyb']['id']]=False
                    continue
                best=None
                for r in it['rules']:
                    if tv(cat,r['when'],vals) is not True: continue
                    if 'rules-out' in r:
                        if r['id'] in lifted: continue
                        vo[r['rules-out']]=True; fired_v.add(r['id']); continue
                    if r.get('unless') and tv(cat,r['unless'],vals) is True: continue
                    if best is None or r['weight']>best['weight']: best=r
                if best:
                    t=best['toward']; s[t]+=best['weight']; nm[t].append((best['id'],best['weight'])); d[t]|=best['weight']>=3
            for t in (A,B):
                if least[t] is None or s[t]<least[t]: least[t]=s[t]; names[t]=nm[t]
                dec[t]&=d[t]; vout[t]&=vo[t]
        for t in (A,B):
            score[t]+=least[t] or 0; decisive[t]|=dec[t]; out[t]|=vout[t]; ev+=[(t,*x) for x in names[t]]
        for k,v in hf.items(): fits[k]=v
    h=next((h for h in hyb if fits[h['id']] and fired_v<=set(h.get('answers') or [])),None)
    el=None
    if h:
        if out[A] and out[B]: el=h
        elif out[A] or out[B]: el=h if decisive[A if out[A] else B] else None
        else:
            if (score[A]<=score[B] and decisive[A]) or (score[B]<=score[A] and decisive[B]): el=h
    U={A:-1 if out[A] else 5*score[A],B:-1 if out[B] else 5*score[B],'hybrid':3*(score[A]+score[B]) if el else -1}
    best=max(U.values())
    if best<0: ch='infeasible'
    elif max(U[A],U[B])==best: ch='open' if U[A]==U[B] else (A if U[A]>U[B] else B)
    else: ch='hybrid'
    lead=abs(score[A]-score[B]); tot=score[A]+score[B]
    margin=0 if ch in('open','infeasible') else (1 if sum(u>=0 for u in U.values())==1 else (lead/tot if el is None and tot and ch!='hybrid' else None))
    if margin is None:
        c=.6
        r=lambda x,y:(x-y)/(x+y) if x+y else 0
        if ch!='hybrid': o=B if ch==A else A; margin=r((1-c)*score[ch],c*score[o])
        else: margin=min([r(c*score[B if t==A else A],(1-c)*score[t]) for t in (A,B) if not out[t]] or [1])
    return {'choice':ch,'score':score,'U':U,'hybrid':(el or {}).get('id'),'ev':ev,'vetoes':sorted(fired_v),'out':out,'margin':margin,'T':tot,'lead':lead}
def flows(reading):
    a=reading.get('answers') or {}; names=[]
    for w in a.values():
        if isinstance(w,dict) and 'parts' in w: names=list(w['parts'])
    if reading.get('flows'):
        res=[]
        for f in reading['flows']:
            b=dict(a); b.update(f.get('answers') or {}); res.append((f.get('name'),b))
        return res
    if not names: return [(None,a)]
    return [(n,{k:(w['parts'].get(n) if isinstance(w,dict) and 'parts' in w else w) for k,w in a.items()}) for n in names]
EX={'synchronous-asynchronous','real-time-batch','pull-push'}
def judge(cat,p,reading,off=frozenset()):
    vs=[verdict(cat,p,Answers(cat,b),off) for _,b in flows(reading)]
    if len(vs)==1: return vs[0]['choice'],vs
    cs=[v['choice'] for v in vs if v['choice']!='infeasible']
    known=[c for c in cs if c!='open'] or ['open']
    if p['id'] in EX:
        hy={v['hybrid'] if v['choice']=='hybrid' else v['choice'] for v in vs if v['choice'] not in('open','infeasible')}
        return (known[0] if len(hy)<=1 else 'hybrid'),vs
    return (known[0] if len(set(known))==1 else 'hybrid'),vs  # exceptions: a split by part
def site(a):
    u=urlparse(a); h=u.netloc.replace('www.',''); 
    if h in('github.com','raw.githubusercontent.com'): return h+'/'+u.path.split('/')[1].lower()
    return h
def main():
    av=[a for a in sys.argv[1:] if not a.startswith('--')]; flags={a for a in sys.argv[1:] if a.startswith('--')}
    opt={}
    for f in ('--pair','--show'):
        if f in sys.argv: opt[f]=sys.argv[sys.argv.index(f)+1]; av.remove(opt[f])
    cat=Cat(av[0]); 
    for p in cat.pairs:
        for r in p['rules']: check(cat,r['when'],r['id']); r.get('unless') and check(cat,r['unless'],r['id'])
        for h in p.get('hybrids',[]): check(cat,h['when'],h['id']); [print('UNKNOWN VETO',a,h['id']) for a in h.get('answers') or [] if a not in {r['id'] for r in p['rules']}]
    cases={}
    for f,s in (('published.yaml','old'),('published-2.yaml','new')):
        for c in load('../shared/cases/'+f): cases[c['id']]={**c,'set':s}
    arch={c['id']:c for c in load('../shared/cases/architect.yaml')}
    readings=[(f,r) for f in av[1:] for r in load(f)]
    tot={}; 
    def add(k,ok): t=tot.setdefault(k,[0,0,0]); t[0]+=ok is True; t[2]+=ok is None; t[1]+=1
    cal={}; support={}; rows=[]; records={}
    for f,r in readings:
        for _,b in flows(r):
            for e in Answers(cat,b).errors: print('READING',f,r['id'],e)
        if r['id'] in arch:
            for p in cat.pairs:
                if opt.get('--pair') not in(None,p['id']): continue
                adv=arch[r['id']]['advice'][p['id']]
                ch,vs=judge(cat,p,r); hid=vs[0]['hybrid'] if ch=='hybrid' else None
                mine=hid or ch
                kind='advised' if mine==adv['choice'] else 'also-good' if mine in (adv.get('also-good') or []) else 'arguable' if mine in (adv.get('arguable') or []) else 'open' if ch=='open' else 'wrong'
                add(('architect',kind),True)
                if ('--misses' in flags and kind in('wrong','open')) or opt.get('--show')==r['id']: print('ARCH',kind,r['id'],p['id'],'mine',mine,'advised',adv); [print('    ',v['choice'],v['score'],v['hybrid'],v['ev'],v['vetoes']) for v in vs]
            continue
        if r['id'] not in cases: print('unknown case',r['id']); continue
        c=cases[r['id']]; src=site(c['source']['address'])
        for p in cat.pairs:
            d=c['decisions'].get(p['id'])
            if not d or opt.get('--pair') not in(None,p['id']): continue
            ch,vs=judge(cat,p,r); ok=None if ch=='open' else ch==d
            add(('all',''),ok); add((p['id'],''),ok); add((p['id'],c['set']),ok); add(('set '+c['set'],''),ok)
            if len(vs)==1 and ch in p['sides']:
                v=vs[0]; k='forced' if v['margin']==1 and v['out'][p['sides'][1-p['sides'].index(ch)]] else 'leaning' if v['T']<=2 else 'strong' if v['margin']>=.5 and v['lead']>=4 else 'clear' if v['margin']>=.25 and v['lead']>=2 else 'slight'
                cal.setdefault(k,[0,0]); cal[k][0]+=ok is True; cal[k][1]+=1
            for v in vs:
                for t,i,w in v['ev']:
                    rec=records.setdefault(i,[0,0,set(),p['id']])
                    good=t==d or d=='hybrid'
                    rec[0]+=good; rec[1]+=not good; good and rec[2].add(src)
                if v['choice']=='hybrid':
                    rec=records.setdefault(v['hybrid'],[0,0,set(),p['id']]); rec[0]+=d=='hybrid'; rec[1]+=d!='hybrid'; d=='hybrid' and rec[2].add(src)
            rows.append((r,p,d,ch,vs,c,src,ok))
            if opt.get('--show')==r['id'] or ('--misses' in flags and ok is not True):
                a=(c.get('architect') or {}).get(p['id'],{})
                print(f"{'OPEN' if ok is None else 'MISS'} {r['id']} {p['id']}: decided {d}, mine {ch}; architect {a.get('would')}: {a.get('because','')}")
                for v in vs: print('    ',v['choice'],v['score'],'hybrid',v['hybrid'],' '.join(f"{t}:{i}({w})" for t,i,w in v['ev']),'VETO',v['vetoes'])
    if '--loso' in flags:
        l=[0,0,0]; by={}
        for r,p,d,ch,vs,c,src,ok in rows:
            off=frozenset(i for i,rec in records.items() if rec[3]==p['id'] and rec[2]=={src})
            ch2=judge(cat,p,r,off)[0] if off else ch
            l[0]+=ch2==d; l[1]+=1; l[2]+=ch2=='open'; b=by.setdefault(p['id'],[0,0]); b[0]+=ch2==d; b[1]+=1
        print('leave one source out: %d of %d = %.1f%%, open %d'%(l[0],l[1],100*l[0]/max(1,l[1]),l[2]),{k:f'{a}/{b}' for k,(a,b) in by.items()})
    for k in sorted(tot,key=str): print('%-28s %-10s %d of %d = %.0f%%  open %d'%(k[0],k[1],tot[k][0],tot[k][1],100*tot[k][0]/tot[k][1],tot[k][2]))
    print('calibration',{k:f'{a}/{b}={100*a//b}%' for k,(a,b) in cal.items()})
    if '--rules' in flags:
        for p in cat.pairs:
            if opt.get('--pair') not in(None,p['id']): continue
            for x in p['rules']+p.get('hybrids',[]):
                rec=records.get(x['id'],[0,0,set()]); print('%3d for %3d against  sources %2d  %s %s'%(rec[0],rec[1],len(rec[2]),x['id'],x.get('toward','')))
if __name__=='__main__': main()
