import sys,itertools,glob,random,collections,yaml
sys.path.insert(0,'../prep/tools'); import evalcat as ec
D='../prep/cat2'
cat=ec.Cat(D)
ORDER=['synchronous-asynchronous','real-time-batch','point-to-point-centralized','out-of-the-box-custom','tightly-loosely-coupled','pull-push']
cat.pairs.sort(key=lambda p:ORDER.index(p['id']))
T=yaml.safe_load(open(D+'/tensions.yaml')); B=yaml.safe_load(open('/tmp/bp.yaml')if '--tmp' in sys.argv else open(D+'/blueprints.yaml'))
def true(cond,ans):
    d=cat.deps([cond])&set(ans.partial)
    return all(ec.tv(cat,cond,ans.complete(dict(zip(d,c)))) is True for c in itertools.product(*[ans.partial[k] for k in d]))
def design(ans):
    cands=[]; V=[]
    for p in cat.pairs:
        v=ec.verdict(cat,p,ans); V.append(v)
        l=[(s,v['U'][s]) for s in p['sides'] if v['U'][s]>=0]
        if v['hybrid'] and v['U']['hybrid']>=0: l.append((v['hybrid'],v['U']['hybrid']))
        cands.append(l)
    act=[t for t in T if 'when' not in t or true(t['when'],ans)]
    best=None;opt=[]
    ver=[]
    for p,v in zip(cat.pairs,V): ver.append(v['hybrid'] if v['choice']=='hybrid' else v['choice'])
    for combo in itertools.product(*[c or [(None,0)] for c in cands]):
        ch={p['id']:c[0] for p,c in zip(cat.pairs,combo)}
        ten=[t for t in act if all(ch[k]==x for k,x in t['between'].items())]
        obj=sum(c[1] for c in combo)-5*sum(t['weight'] for t in ten)
        dep=sum(1 for p,v in zip(cat.pairs,ver) if v not in('open','infeasible') and ch[p['id']]!=v)
        key=(obj,-dep,-sum(t['weight'] for t in ten))
        if best is None or key>best: best=key;opt=[(ch,ten)]
        elif key==best: opt.append((ch,ten))
    lv={'synchronous':2,'asynchronous':1,'batch':3,'real-time':2,'point-to-point':3,'centralized':1,'out-of-the-box':2,'custom':1,'loosely-coupled':2,'tightly-coupled':1,'pull':3,'push':2}
    m=max(sum(lv.get(x,0) for x in o[0].values() if x) for o in opt); opt=[o for o in opt if sum(lv.get(x,0) for x in o[0].values() if x)==m]
    des={p['id']:sorted({o[0][p['id']] for o in opt if o[0][p['id']]}) for p in cat.pairs}
    return des,opt[0][1],ver,act
def holds(ch,des): return all(des[k] and set(des[k])<=set(v if isinstance(v,list) else [v]) for k,v in (ch or {}).items())
def ok(x,des,ans):
    return holds(x.get('choices'),des) and (not x.get('when') or true(x['when'],ans)) and not (x.get('unless') and true(x['unless'],ans))
def find(des,ans): return next((s for s in B['styles'] if ok(s,des,ans)),None)
def draw(s,des,ans):
    nodes={n['id']:n for n in s['diagram']['nodes'] if ok(n,des,ans)}
    ed=[e for e in s['diagram']['edges'] if e['from'] in nodes and e['to'] in nodes and ok(e,des,ans)]
    ed=list({(e['from'],e['to'],e['label']):e for e in ed}.values())
    # drop what hangs on nothing that leads to an end
    while True:
        used={x for e in ed for x in(e['from'],e['to'])}
        break
    return [n for i,n in nodes.items() if i in used],ed
def faults(s,des,ans,nodes,ed):
    out=[]; labels={n['id']:n['label'] for n in nodes}; txt=' | '.join(list(labels.values())+[e['label'] for e in ed]).lower(); nl=' | '.join(labels.values()).lower()
    pc=des['point-to-point-centralized']; pp=des['pull-push']; sa=des['synchronous-asynchronous']; rb=des['real-time-batch']
    import re
    if pc==['point-to-point'] and re.search(r'hub|broker|queue|platform|shared layer|gateway',nl): out.append('middle in p2p: '+nl)
    if 'copy' in nl and not(sa==['local-read-model'] or pp==['feed-a-local-copy']): out.append('copy')
    if rb==['batch'] and re.search('each change|each event|each order|one by one',txt): out.append('each change in batch')
    if re.search('calls',txt) and s['id'] in('direct-event-delivery',) and not true({'receiver-ways':'accepts-calls'},ans): out.append('webhook')
    if re.search('content|reference',nl) and not true({'payload-size':['1MB-to-100MB','over-100MB']},ans): out.append('claim check')
    ids=set(labels)
    if not {'source','target'}<=ids: out.append('ends missing')
    # connected
    comp={'source'}; 
    for _ in ids:
        for e in ed:
            if e['from'] in comp or e['to'] in comp: comp|={e['from'],e['to']}
    if 'target' not in comp: out.append('not connected')
    if ids-comp: out.append('loose '+str(ids-comp))
    if len(nodes)>7: out.append('many nodes %d'%len(nodes))
    return out
MISS=float(sys.argv[sys.argv.index("--miss")+1]) if "--miss" in sys.argv else .25
def law(n):
    c=collections.Counter(); fc=collections.Counter(); random.seed(int(sys.argv[sys.argv.index('--law')+1]))
    for _ in range(n):
        a={}
        for k,q in cat.q.items():
            if random.random()<MISS: continue
            a[k]=[o for o in q['opts'] if random.random()<.35] or 'none' if q['several'] else random.choice(q['opts'])
        ans=ec.Answers(cat,a)
        des={p['id']:[random.choice(p['sides']+[h['id'] for h in p['hybrids']] if random.random()<.5 else p['sides'])] for p in cat.pairs}
        s=find(des,ans); c[s['id'] if s else None]+=1
        if s:
            nd,ed=draw(s,des,ans); fa=faults(s,des,ans,nd,ed)
            for f in fa: 
                fc[(s['id'],f[:60])]+=1
                if fc[(s['id'],f[:60])]<=2: print(s['id'],f,des,[(e['from'],e['label'],e['to']) for e in ed])
    print(c); print(fc)
if '--law' in sys.argv: law(6000)
elif __name__=='__main__':
    c=collections.Counter();tc=collections.Counter();n=0;arch={x['id']:x for x in ec.load('../shared/cases/architect.yaml')}
    for f in sorted(glob.glob('../prep/readings/r1-*.yaml')):
        for r in ec.load(f):
            for name,b in ec.flows(r):
                ans=ec.Answers(cat,b); des,ten,ver,act=design(ans); s=find(des,ans); n+=1
                c[s['id'] if s else None]+=1
                for t in ten: tc[t['id']]+=1
                conc=[(p['id'],v,des[p['id']]) for p,v in zip(cat.pairs,ver) if v not in('open','infeasible') and des[p['id']]!=[v]]
                if s:
                    nd,ed=draw(s,des,ans); fa=faults(s,des,ans,nd,ed)
                    if fa: print('FAULT',r['id'],s['id'],fa,[(e['from'],e['to'],e['label']) for e in ed])
                if r['id'] in arch or '-v' in sys.argv:
                    print(r['id'],name or '','|',{k[:8]:v for k,v in des.items()},'->',s and s['id'],'| tensions',[t['id'] for t in ten],'| conc',conc)
                    if s: print('      ',[(e['from'],e['label'],e['to']) for e in ed])
                elif conc: print('CONC',r['id'],conc,[t['id'] for t in act])
                if s is None: print('NONE',r['id'],des)
    print(n); print(c); print(tc)
