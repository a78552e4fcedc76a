import yaml,glob,sys
sys.path.insert(0,'../prep/tools'); import evalcat as ec
D='../prep/cat2'; cat=ec.Cat(D)
def conds(o,path):
    if isinstance(o,dict):
        for k,v in o.items():
            if k in('when','unless'): ec.check(cat,v,path)
            elif k=='hands': [ec.check(cat,x,path+k) for x in v.values()]
            else: conds(v,path+'/'+str(o.get('id',''))+k)
    elif isinstance(o,list): [conds(x,path) for x in o]
for f in ['tensions','blueprints','contradictions','catalogue']: conds(yaml.safe_load(open(f'{D}/{f}.yaml')),f)
pairs={p['id']:set([x['id'] for x in p['patterns']+p['hybrids']]) for p in cat.pairs}
def ch2(o,path):
    if isinstance(o,dict):
        for k,v in o.items():
            if k in('choices','usually','between'):
                for p,l in v.items():
                    for x in (l if isinstance(l,list) else [l]):
                        if x not in pairs[p]: print('UNKNOWN CHOICE',path,p,x)
            else: ch2(v,path+'/'+str(o.get('id','')))
    elif isinstance(o,list): [ch2(x,path) for x in o]
for f in ['tensions','blueprints']: ch2(yaml.safe_load(open(f'{D}/{f}.yaml')),f)
print('checked')
