import yaml,glob,os,sys
C='../prep/cat2/'; R=C+'examples/company/rules/'
ld=lambda p:yaml.safe_load(open(p))
qs=ld(C+'questions.yaml')+ld(R+'questions.yaml'); yaml.safe_dump(qs,open('/tmp/lay/questions.yaml','w'),sort_keys=False)
pol=ld(R+'policies.yaml')
ov={ld(f)['override']:ld(f) for f in glob.glob(R+'pairs/*.yaml')}
for f in glob.glob(C+'pairs/*.yaml'):
    p=ld(f)
    for e in (ov.get(p['id'],{}).get('rules') or []):
        ids=[r['id'] for r in p['rules']]
        if 'switch-off' in e: assert e['switch-off'] in ids; p['rules']=[r for r in p['rules'] if r['id']!=e['switch-off']]
        elif 'override' in e: assert e['override'] in ids,e; r=p['rules'][ids.index(e['override'])]; r.update({k:v for k,v in e.items() if k!='override'})
        else: p['rules'].append(e)
    for x in pol:
        if p['id'] in x['forbids']:
            p['rules'].append({'id':x['id'],'when':{},'unless':x.get('unless'),'rules-out':x['forbids'][p['id']],'because':x['because']})
            for h in p['hybrids']:
                if h['id'] in x['allows']: h['answers']=(h.get('answers') or [])+[x['id']]
    yaml.safe_dump(p,open('/tmp/lay/pairs/'+p['id']+'.yaml','w'),sort_keys=False)
sys.argv=['x']; sys.path.insert(0,'../prep/tools')
import evalcat as E
cat=E.Cat('/tmp/lay'); base=E.Cat(C.rstrip('/')); P={p['id']:p for p in cat.pairs}; B={p['id']:p for p in base.pairs}
sys.path.insert(0,C); import importlib.util
src=open(C+'tools/check_examples.py').read().replace('\nmain()\n','\n'); ns={'__file__':C+'tools/check_examples.py'}; exec(src,ns)
nm=lambda v:v['hybrid'] if v['choice']=='hybrid' else v['choice']
want={}
for e in ld(C+'examples.yaml'): want[e.get('id') or e['file']]=dict(e)
own=ld(R+'examples.yaml') if os.path.exists(R+'examples.yaml') else []
for e in own:
    if 'override' in e: assert e['override'] in want,e; want[e['override']]={**want[e['override']],'expect':e['expect'],'own':1}
    elif 'switch-off' in e: want.pop(e['switch-off'])
    else: want[e['id']]=dict(e,own=1)
n=0
for k,e in want.items():
    d=ns['deepen'](ld(C+e['file']),C+e['file']) if 'file' in e else {'answers':e['answers']}
    for fn,a in E.flows(d):
        for pid,w in e['expect'].items():
            v=E.verdict(cat,P[pid],E.Answers(cat,a)); b=E.verdict(base,B[pid],E.Answers(base,{k:x for k,x in a.items() if k in base.q})); g=nm(v); n+=1
            ok=lambda g,v:g==w or (w=='hybrid' and v['choice']=='hybrid')
            if not ok(g,v): print(('SAME AS BASE ' if nm(b)==g else 'LAYER '),k,fn or '',pid,'expect',w,'got',g,dict(v['score']))
print(n,'checked')
for f in sorted(glob.glob(C+'examples/company/interfaces/*.yaml')):
    d=ns['deepen'](ld(f),f)
    for fn,a in E.flows(d):
        a={('platform-slot' if k=='platform-queue' else k):v for k,v in a.items()}
        an=E.Answers(cat,a); print(os.path.basename(f),fn or '',an.errors,{pid:nm(E.verdict(cat,p,an))+' %d:%d'%tuple(E.verdict(cat,p,an)['score'].values()) for pid,p in P.items()})
