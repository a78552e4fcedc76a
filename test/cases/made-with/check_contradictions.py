import sys,glob,yaml; 
src=open('../prep/cat2/tools/check_examples.py').read().replace('\nmain()\n','\n'); ns={'__file__':'../prep/cat2/tools/check_examples.py'}; exec(src,ns)
E=ns['E']; cat=ns['cat']; D='../prep/cat2/'
con=yaml.safe_load(open(D+'contradictions.yaml'))
def hit(name,d,to):
    for fn,a in E.flows(d):
        to2=to
        for f in d.get('flows') or []:
            if f.get('name')==fn and f.get('to'): to2=f['to']
        n=1 if isinstance(to2,str) else len(to2 or [])
        an=E.Answers(cat,{k:v for k,v in a.items() if k in cat.q}); vals=an.complete({})
        for c in con:
            ok=E.tv(cat,c['when'],vals) if c.get('when') else True
            if c.get('receivers'): ok=ok and n>=c['receivers'].get('at-least',0)
            if c.get('senders'): ok=ok and False
            if ok is True: print(name,fn or '',c['id'],[k for k in c if k not in('id','when','because','receivers')])
for f in sorted(glob.glob(D+'examples/*.yaml')+glob.glob(D+'examples/company/interfaces/*.yaml')+glob.glob(D+'faults/*.yaml')):
    if f.endswith('company.yaml'): continue
    for d in yaml.safe_load_all(open(f)): hit(f[len(D):],ns['deepen'](d,f),d.get('to'))
for e in yaml.safe_load(open(D+'examples.yaml')):
    if 'file' not in e: hit(e['id'],e,None)
for f in sorted(glob.glob(D+'precedents/*.yaml')): d=yaml.safe_load(open(f)); hit('PREC '+d['id'],d['requirements'],d['requirements']['to'])
