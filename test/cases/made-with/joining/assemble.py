"""Copies cat2 into patterns/ of a tree; reversibility and challenge hands go into the pair files, as text."""
import sys, os, shutil, glob, yaml, re
S='../prep/cat2'; T=(sys.argv[1] if len(sys.argv)>1 else '../trees/assemble')+'/patterns'
def cp(rel):
    os.makedirs(os.path.dirname(f'{T}/{rel}'),exist_ok=True); shutil.copyfile(f'{S}/{rel}',f'{T}/{rel}')
for f in ['questions','tensions','blueprints','mitigations','sources','contradictions','catalogue','replaced','examples']:
    cp(f+'.yaml')
for d in ['precedents']:
    for f in glob.glob(f'{T}/{d}/*.yaml'): os.remove(f)
    for f in os.listdir(f'{S}/{d}'): cp(f'{d}/{f}')
for root,_,fs in os.walk(f'{S}/examples'):
    for f in fs: cp(os.path.relpath(f'{root}/{f}',S))
tc=T+'/../test/cases'; os.makedirs(tc,exist_ok=True)
for f in os.listdir(f'{S}/test-cases'): shutil.copyfile(f'{S}/test-cases/{f}',f'{tc}/{f}')
rev={r['pattern']:r for r in yaml.safe_load(open(f'{S}/reversibility.yaml'))}
hands={h['challenge']:h for h in yaml.safe_load(open(f'{S}/challenge-hands.yaml'))}
mits={m['id'] for m in yaml.safe_load(open(f'{S}/mitigations.yaml'))}
def q(s): return s if not re.search(r"[:#\[\]{}'\"]|^[-?&*!|>%@`]",s) else '"'+s.replace('"','\\"')+'"'
used=set()
for f in sorted(glob.glob(f'{S}/pairs/*.yaml')):
    L=open(f).read().split('\n'); out=[]; doc=yaml.safe_load(open(f))
    pats=[p['id'] for p in doc['patterns']]
    chal={c['id']:c for p in doc['patterns'] for c in p.get('challenges') or []}
    for h in doc['hybrids']:
        for c in h.get('challenges') or []: chal[c['id']]=c
    i=0; cur=None; ind=0; sec=None; pending=None
    def flush():
        global_out=[]
    k=0
    while k<len(L):
        l=L[k]
        m=re.match(r'^(\s*)- id: (\S+)\s*$',l)
        if re.match(r'^\w',l): sec=l.split(':')[0]
        if m and sec=='patterns' and m.group(2) in pats and 'reversibility' not in next(p for p in doc['patterns'] if p['id']==m.group(2)):
            p=m.group(2); ind=len(m.group(1))+2
            # put before `examples:` or `challenges:` of this pattern: find the line at indentation ind that is `challenges:`
            j=k+1
            while not re.match(r'^ {%d}challenges:'%ind,L[j]): j+=1
            r=rev[p]; sp=' '*ind
            src=r['source'] if isinstance(r['source'],str) else None
            ins=[f'{sp}reversibility:',f'{sp}  level: {r["level"]}',f'{sp}  because: {q(r["because"])}']
            ins.append(f'{sp}  source: {src}' if src else f'{sp}  source: {{ judgement: {q2(r["source"]["judgement"]) if False else chr(34)+r["source"]["judgement"]+chr(34)} }}')
            L[j:j]=ins
        if m and m.group(2) in hands and m.group(2) in chal:
            c=m.group(2); h=hands[c]; used.add(c); ind=len(m.group(1))+2; sp=' '*ind
            j=k+1
            while j<len(L) and (L[j].startswith(sp) or not L[j].strip()): j+=1
            while not L[j-1].strip(): j-=1
            # comment lines of deeper structure stay
            ins=[]
            if 'end' in h and 'end' not in chal[c]: ins.append(f'{sp}end: {h["end"]}')
            if 'other-hands' in h and 'other-hands' not in chal[c]:
                ins.append(f'{sp}other-hands:')
                ins+=[f'{sp}  {a}: {q(b)}' for a,b in h['other-hands'].items()]
            for a in h.get('add-mitigations',[]):
                assert a in mits,a
                if a in chal[c]['mitigations']: continue
                n=next(x for x in range(k,j) if L[x].startswith(sp+'mitigations:'))
                if L[n].rstrip().endswith(']'): L[n]=L[n].rstrip()[:-1]+f', {a}]'
                else:
                    e=n+1
                    while re.match(r'^%s  ?- '%sp,L[e]) or re.match(r'^%s- '%sp,L[e]): e+=1
                    L.insert(e,re.match(r'^\s*- ',L[e-1]).group(0)+a); j+=1
            L[j:j]=ins
        k+=1
    text='\n'.join(L); g=f'{T}/pairs/{os.path.basename(f)}'; open(g,'w').write(text)
    new=yaml.safe_load(text)
    for p in new['patterns']: assert p['reversibility']['level']==rev[p['id']]['level'],p['id']
    nch={c['id']:c for p in new['patterns'] for c in p['challenges']}
    for h in new['hybrids']:
        for c in h.get('challenges') or []: nch[c['id']]=c
    for c in nch:
        if c in hands:
            for key in ('end','other-hands'):
                if key in hands[c]: assert nch[c].get(key)==hands[c][key],(c,key,nch[c].get(key))
            assert set(hands[c].get('add-mitigations',[]))<=set(nch[c]['mitigations']),c
        # nothing else changed
        a={k:v for k,v in nch[c].items() if k not in('end','other-hands','mitigations')}; b={k:v for k,v in chal[c].items() if k not in('end','other-hands','mitigations')}
        assert a==b,c
print('challenge-hands not found:',sorted(set(hands)-used))
# Ids that stand twice, and the pairs of each question
RENAME={('real-time-batch','notices-can-be-had'):'notices-go-out-at-once',('synchronous-asynchronous','both-may-stop-together'):'a-stop-of-both-is-allowed'}
for (p,a),b in RENAME.items():
    f=f'{T}/pairs/{p}.yaml'; t=open(f).read(); open(f,'w').write(re.sub(rf'(?<![\w-]){a}(?![\w-])',b,t))
ORDER=['synchronous-asynchronous','real-time-batch','point-to-point-centralized','out-of-the-box-custom','tightly-loosely-coupled','pull-push']
def names(c):
    out=set()
    for k,v in (c or {}).items():
        if k in('all','any'):
            for x in v: out|=names(x)
        elif k=='not': out|=names(v)
        else: out.add(k)
    return out
uses={}
for p in ORDER:
    d=yaml.safe_load(open(f'{T}/pairs/{p}.yaml')); s=set()
    for r in d['rules']: s|=names(r['when'])|names(r.get('unless'))
    for h in d['hybrids']: s|=names(h['when'])
    for x in d['patterns']+d['hybrids']:
        for c in x.get('challenges') or []:
            for z in (c.get('raised') or [])+(c.get('eased') or []): s|=names(z['when'])
    for k in s: uses.setdefault(k,[]).append(p)
t=open(f'{T}/questions.yaml').read().split('\n'); cur=None
for i,l in enumerate(t):
    m=re.match(r'^- id: (\S+)',l)
    if m: cur=m.group(1)
    if l.startswith('  pairs: ['):
        t[i]='  pairs: ['+', '.join(uses.get(cur,[]))+']'
        if not uses.get(cur): print('no pair uses',cur)
open(f'{T}/questions.yaml','w').write('\n'.join(t))
# Constants of strength, from constants.md
f=f'{T}/catalogue.yaml'; t=open(f).read()
block=re.search(r'```yaml\n(.*?)```',open(f'{S}/constants.md').read(),re.S).group(1).replace('leaning-evidence','leaning-at-most')
a=t.index('  strong-margin:'); b=t.index('\n# In the order in which they are asked.')
t=t[:a]+block+t[b:]
open(f,'w').write(t)
