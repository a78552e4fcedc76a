import sys,yaml,glob,copy; sys.argv=['x']; sys.path.insert(0,'../prep/tools')
import evalcat as E
D='../prep/cat2'
src=open(D+'/tools/check_examples.py').read().replace('\nmain()\n','\n'); ns={'__file__':D+'/tools/check_examples.py'}; exec(src,ns)
cases={}
for f in('published','published-2'):
    for c in E.load(f'../shared/cases/{f}.yaml'): cases[c['id']]=c
arch={c['id']:c for c in E.load('../shared/cases/architect.yaml')}
rd={n:E.load(f'{D}/test-cases/reader-{n}.yaml') for n in '12'}
exs=E.load(D+'/examples.yaml')
def figures(cat,pid):
    p=next(p for p in cat.pairs if p['id']==pid); out=[]
    for n in '12':
        ok=t=a=at=0
        for r in rd[n]:
            if r['id'] in arch:
                ch,vs=E.judge(cat,p,r); m=vs[0]['hybrid'] if ch=='hybrid' else ch; adv=arch[r['id']]['advice'][pid]; at+=1; a+=m==adv['choice'] or m in(adv.get('also-good') or [])+(adv.get('arguable') or []); continue
            d=cases[r['id']]['decisions'].get(pid)
            if d: t+=1; ok+=E.judge(cat,p,r)[0]==d
        out.append(f'{ok}/{t} arch {a}/{at}')
    bad=[]
    for e in exs:
        if pid not in e['expect']: continue
        d=ns['deepen'](E.load(D+'/'+e['file']),D+'/'+e['file']) if 'file' in e else {'answers':e['answers']}
        for fn,a in E.flows(d):
            v=E.verdict(cat,p,E.Answers(cat,a)); g=v['hybrid'] if v['choice']=='hybrid' else v['choice']
            if g!=e['expect'][pid] and not(e['expect'][pid]=='hybrid' and v['choice']=='hybrid'): bad.append((e.get('id') or e['file'],g))
    return out,bad
def trial(name,pid,edit):
    cat=E.Cat(D); p=next(p for p in cat.pairs if p['id']==pid)
    if edit: edit({r['id']:r for r in p['rules']},p)
    for r in p['rules']: r['deps']=cat.deps([r['when']]+([r['unless']] if r.get('unless') else []))
    print(name,pid,*figures(cat,pid))
for pid in ['real-time-batch','synchronous-asynchronous','pull-push','tightly-loosely-coupled','point-to-point-centralized']: trial('BASE',pid,None)
def rb1(r,p): r['copy-can-follow-in-runs']['unless']={'any':[{'data-freshness':['seconds','minutes']},{'consistency':'own-change-seen'},{'standstill':['harm-for-part']}]}
trial('rb: copy-can-follow unless minutes, own-change, harm-for-part','real-time-batch',rb1)
def rb1b(r,p): r['copy-can-follow-in-runs']['unless']={'any':[{'data-freshness':'seconds'},{'consistency':'own-change-seen'},{'standstill':['harm-for-part']}]}
trial('rb: unless own-change, harm-for-part','real-time-batch',rb1b)
def rb2(r,p):
    r['minutes-leave-no-room-for-runs']['weight']=2
trial('rb: minutes 2','real-time-batch',rb2)
def rb3(r,p):
    rb1(r,p); r['minutes-leave-no-room-for-runs']['unless']={'all':[{'source-ways':'answers-queries'},{'not':{'source-ways':['log-readable','reports-changes','reports-can-be-added']}},{'not':{'standstill':['harm','harm-for-part']}}]}
trial('rb1 + minutes unless only asked','real-time-batch',rb3)
def sa1(r,p):
    for i in ['sender-goes-on-through-a-stop','work-outlasts-attention','work-outlasts-a-call','peaks-need-a-buffer','planned-stop-is-bridged','short-outage-is-bridged']:
        x={'outcome-wait':'checked-receipt'}; r[i]['unless']=x
trial('sa: rest follows anyway','synchronous-asynchronous',sa1)
def sa2(r,p):
    for i in ['work-outlasts-attention','work-outlasts-a-call']: r[i]['unless']={'outcome-wait':'checked-receipt'}
trial('sa: only work','synchronous-asynchronous',sa2)
def pp1(r,p):
    noway={'all':[{'receiver-ways':'fetches-itself'},{'not':{'receiver-ways':['accepts-calls','holds-line-open','makers-service','imports-files']}}]}
    p['rules'].append({'id':'no-way-in','when':noway,'rules-out':'push'})
    for h in p['hybrids']:
        if h['id'] in('relay-both-outbound','publish-then-read-at-own-pace','notify-then-fetch'): h['answers']=(h.get('answers') or [])+['no-way-in']
trial('pp: veto push without a way in','pull-push',pp1)
def pp2(r,p):
    nof={'not':{'receiver-ways':'fetches-itself'}}
    for i in ['huge-items-are-fetched','receiver-takes-when-it-suits','large-items-are-fetched-rather']:
        if 'unless' in r[i]: print('has',i)
        r[i]['unless']={'all':[{'purpose':'command'},{'receiver-ways':'imports-files'},nof]}
trial('pp: no fetching by who takes files only','pull-push',pp2)
def pp3(r,p): r['changes-begin-at-the-source']['unless']={'any':r['changes-begin-at-the-source']['unless']['any']+[{'change-times':'fixed-times'}]}
trial('pp: changes-begin unless fixed times','pull-push',pp3)
def pp4(r,p): r['gaps-can-be-closed-by-asking']['weight']=1
trial('pp: gaps-can-be-closed 1','pull-push',pp4)
def pp5(r,p): r['fresh-news-is-told']['when']={'any':[r['fresh-news-is-told']['when'],{'all':[{'source-ways':'reports-changes'},{'missed-change':'unnoticed-and-harmful'}]}]}
trial('pp: told when gaps harm 3','pull-push',pp5)
def tl1(r,p): r['foreign-end-is-out-of-our-control']['when']={'any':[{'who-changes':'other-organisation'},{'source-kind':'partner-system'},{'receiver-kind':'partner-system'}]}
trial('tl: partner kinds','tightly-loosely-coupled',tl1)
def pc1(r,p): p['rules'].append({'id':'one-reader-spares-the-source','when':{'query-limits':['burdens-source','limited','billed'],'consumer-count':['two-three','four-plus','open-ended']},'toward':'centralized','weight':1})
trial('pc: burdened','point-to-point-centralized',pc1)
print('-----')
def misses(pid,edit):
    cat=E.Cat(D); p=next(p for p in cat.pairs if p['id']==pid); 
    if edit: edit({r['id']:r for r in p['rules']},p)
    for r in p['rules']: r['deps']=cat.deps([r['when']]+([r['unless']] if r.get('unless') else []))
    return {(n,r['id'],cases[r['id']]['decisions'][pid],E.judge(cat,p,r)[0]) for n in '12' for r in rd[n] if r['id'] in cases and pid in cases[r['id']]['decisions'] and E.judge(cat,p,r)[0]!=cases[r['id']]['decisions'][pid]}
for pid,e in (('synchronous-asynchronous',sa1),('real-time-batch',rb1),('point-to-point-centralized',pc1)): b=misses(pid,None); x=misses(pid,e); print(pid,'lost',sorted(x-b),'won',sorted(b-x))
def rb4(r,p): r['copy-can-follow-in-runs']['unless']={'any':[{'data-freshness':'seconds'},{'consistency':'own-change-seen'},{'standstill':['harm-for-part']},{'all':[{'data-freshness':'minutes'},{'missed-change':'unnoticed-and-harmful'}]}]}
trial('rb4','real-time-batch',rb4)
def pp6(r,p): pp5(r,p); r['gaps-can-be-closed-by-asking']['unless']={'any':r['gaps-can-be-closed-by-asking']['unless'].get('any',[r['gaps-can-be-closed-by-asking']['unless']])+[{'source-ways':'reports-changes'}]}
trial('pp6','pull-push',pp6)
def ppall(r,p): pp1(r,p); pp2(r,p); pp3(r,p); pp6(r,p)
trial('ppall','pull-push',ppall)
b=misses('pull-push',None); x=misses('pull-push',ppall); print('lost',sorted(x-b),'won',sorted(b-x))
def rb5(r,p): rb4(r,p); next(h for h in p['hybrids'] if h['id']=='micro-batch')['when']={'data-freshness':['minutes','within-the-hour'],'any':[{'peak-volume':['100k-to-1m','over-1m']},{'records-per-operation':['2k-to-100k','over-100k']},{'all':[{'source-ways':'answers-queries'},{'not':{'source-ways':['log-readable','reports-changes','reports-can-be-added']}}]}]}
trial('rb5 micro-batch where the source is only asked','real-time-batch',rb5)
b=misses('real-time-batch',None); x=misses('real-time-batch',rb5); print('lost',sorted(x-b),'won',sorted(b-x))
