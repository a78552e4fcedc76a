# writes the styles of blueprints.yaml; groups of choices are named once
SA,RB,PC,OC,TL,PP='synchronous-asynchronous','real-time-batch','point-to-point-centralized','out-of-the-box-custom','tightly-loosely-coupled','pull-push'
DIRECT=['point-to-point','direct-now-hub-ready','governed-direct-links','hub-with-direct-exceptions','hub-with-outage-proof-link']
HUB=['centralized']
LATER=['asynchronous','store-and-forward','accept-then-process','ask-by-call-tell-by-message']
LOOSE=['loosely-coupled','tight-inside-loose-across','anti-corruption-layer']
ONEBYONE=['real-time','events-plus-nightly-full','live-part-scheduled-rest','speed-and-batch-layers']
LIVE=ONEBYONE+['micro-batch']
TELLS=['push','push-then-reconcile','news-pushed-details-pulled']
NOTPULL=['push','push-then-reconcile','news-pushed-details-pulled','notify-then-fetch','pull-once-push-to-many','feed-a-local-copy','publish-then-read-at-own-pace','relay-both-outbound']
noin={'not':{'receiver-ways':'accepts-calls'}}
NEWS=['announce','copy','move-set']
READY=['out-of-the-box','platform-with-own-mapping','generic-adapter','start-ready-replace-hot-spots','ready-for-most-own-for-the-rest']
def N(id,label,choices=None,when=None,unless=None): return dict(id=id,label=label,choices=choices,when=when,unless=unless)
def E(a,b,label,choices=None,when=None,unless=None): return {'from':a,'to':b,'label':label,'choices':choices,'when':when,'unless':unless}
S=N('source','{from}'); T=N('target','{to}')
own={'source-kind':'own-development'}
stores={'any':[{'source-ways':'writes-files'},{'receiver-ways':'imports-files'}]}
def c(**k):
    m={'sa':SA,'rb':RB,'pc':PC,'oc':OC,'tl':TL,'pp':PP}; return {m[a]:v for a,v in k.items()}
# what beside a direct link is brought by the hybrid of that pair
BESIDE_N=[N('other-hub','Hub for all other links',c(pc=['hub-with-direct-exceptions','hub-with-outage-proof-link'])),N('control','Register, keys and logs',c(pc=['governed-direct-links']))]
BESIDE_E=[E('source','other-hub','sends everything else',c(pc=['hub-with-direct-exceptions','hub-with-outage-proof-link'])),E('control','source','sets identity and limits',c(pc=['governed-direct-links'])),E('target','control','reports each exchange',c(pc=['governed-direct-links']))]
# second paths that hybrids of time and of pull or push bring
def second(a='source',b='target'):
    return [E(b,a,'asks for what was missed',c(pp=['push-then-reconcile'])),E(b,a,'compares everything by night',c(rb=['events-plus-nightly-full'])),E(b,a,'fetches the rest by schedule',c(rb=['live-part-scheduled-rest'])),E(b,a,'looks details up',c(pp=['news-pushed-details-pulled'])),E(b,a,'asks and waits',c(sa=['ask-by-call-tell-by-message']),{'purpose':'look-up'}),E(a,b,'calls and waits',c(sa=['ask-by-call-tell-by-message']),{'purpose':'command'},noin)]
CHANGE='sends each change'
def tells(a,b,pp=TELLS):
    return [E(a,b,CHANGE,c(rb=ONEBYONE,pp=pp),{'purpose':NEWS}),E(a,b,'sends each order',c(rb=ONEBYONE,pp=pp),{'purpose':'command'}),E(a,b,'sends',c(rb=ONEBYONE,pp=pp),unless={'purpose':NEWS+['command']}),E(a,b,'sends small sets every few minutes',c(rb=['micro-batch'],pp=pp)),E(a,b,'sends the set by schedule',c(rb=['batch'],pp=pp))]
def asks(a,b,pp=['pull']):
    return [E(b,a,'asks for what has changed',c(rb=ONEBYONE,pp=pp)),E(b,a,'asks for new records every few minutes',c(rb=['micro-batch'],pp=pp)),E(b,a,'fetches the set by schedule',c(rb=['batch'],pp=pp))]
ST=[]
def style(id,name,what,choices,nodes,edges,source,usually=None,when=None,unless=None,sec=None): ST.append(dict(unless=unless,id=id,name=name,what=what,choices=choices,usually=usually,when=when,nodes=nodes,edges=edges,source=source,sec=sec))

sec='Steps over several systems'
pm_nodes=[S,N('engine','Process engine'),T,N('state','State of each case'),N('people','Tasks for people')]
pm_edges=[E('source','engine','starts the process'),E('engine','target','orders each step'),E('target','engine','reports the outcome'),E('engine','state','keeps how far each case is'),E('engine','people','hands over what cannot go on'),
  E('target','source','fetches the data directly',c(pc=['steer-centrally-move-data-directly']))]
PMPC=['centralized','domain-hubs','process-engine-over-direct-calls','steer-centrally-move-data-directly']
style('saga-with-process-manager','Saga with a process manager','A process manager orders one step after the other and keeps the state of each case. Where a step fails, it orders the steps that undo what was done before. No system has to know the others.',
  c(pc=PMPC),pm_nodes,pm_edges+[E('engine','target','orders the step that undoes')],'camel-process-manager',usually=c(tl=LOOSE,sa=['asynchronous','acknowledge-and-call-back','accept-then-process','store-and-forward']),when={'all':[{'between-work':'steered-steps'},{'consistency':'all-or-nothing'}]},sec=sec)
style('process-orchestration','Process orchestration','A process engine orders each step of the process and waits for its outcome. It knows how far each case is, reminds, repeats, and hands over to people what cannot go on.',
  c(pc=PMPC),pm_nodes,pm_edges,'camel-process-manager',usually=c(tl=LOOSE,sa=['asynchronous','acknowledge-and-call-back','accept-then-process','store-and-forward']),when={'between-work':'steered-steps'})

sec='Partners, files and devices'
style('device-broker','Device broker','A broker keeps a line to each device and knows which may connect. It holds messages for those that are away. Each message has an expiry, so that nothing comes too late.',
  c(sa=LATER+['acknowledge-and-call-back'],pc=HUB,rb=LIVE),
  [S,N('broker','Device broker'),T,N('register','Register of devices')],
  [E('source','broker','sends, with an expiry'),
   E('target','broker','opens a line and keeps it',None,{'receiver-kind':'device','receiver-ways':'holds-line-open'}),
   E('broker','target','delivers over the open line',None,{'receiver-kind':'device','receiver-ways':'holds-line-open'}),
   E('broker','target',"delivers by the maker's service",None,{'receiver-kind':'device','receiver-ways':'makers-service'}),
   E('target','broker','fetches when it is awake',None,{'receiver-kind':'device','receiver-ways':'fetches-itself'},{'receiver-ways':['holds-line-open','makers-service']}),
   E('broker','target','delivers to each subscriber',c(pp=TELLS+['notify-then-fetch','pull-once-push-to-many']),unless={'receiver-kind':'device'}),
   E('target','broker','reads at its own pace',c(pp=['pull','publish-then-read-at-own-pace','relay-both-outbound','feed-a-local-copy']),unless={'receiver-kind':'device'}),
   E('register','broker','says who may connect')],'aws-iot-sessions',
  when={'any':[{'all':[{'receiver-kind':'device'},{'receiver-ways':['holds-line-open','makers-service','fetches-itself']}]},{'all':[{'source-kind':'device'},{'sender-count':'over-fifty'},{'purpose':['announce','copy']},{'not':{'receiver-kind':'device'}}]}]},sec=sec)
partner={'any':[{'source-kind':'partner-system'},{'receiver-kind':'partner-system'}]}
style('managed-file-transfer','Managed file transfer','A transfer service takes files in, checks that they are complete, and brings them to where they belong. It signs in each end, encrypts, repeats a broken transfer and logs every file.',
  c(sa=LATER,rb=['batch'],pc=HUB),
  [S,N('transfer','Managed file transfer'),N('log','Log of all transfers'),N('staging','Staging area'),T],
  [E('source','transfer','lays down the file with its totals'),E('transfer','staging','delivers and checks arrival',c(pp=TELLS+['notify-then-fetch','pull-once-push-to-many'])),
   E('staging','transfer','collects the file',c(pp=['pull','relay-both-outbound','publish-then-read-at-own-pace','feed-a-local-copy'])),E('staging','target','loads in one step'),E('transfer','log','records who sent what and when')],'aws-transfer-family',
  when={'all':[stores,{'any':[{'payload-size':['1MB-to-100MB','over-100MB']},{'all':[partner,{'purpose':'move-set'}]},{'data-rules':['proof-needed','protected-data']}]}]})
style('b2b-gateway','B2B gateway','One gateway speaks the protocols and formats of all partners and keeps a profile of each. It checks and translates documents, keeps receipts as proof, and hides the systems behind it.',
  c(sa=LATER+['acknowledge-and-call-back'],pc=HUB),
  [S,N('gateway','B2B gateway'),N('partners','Register of partners'),N('archive','Archive of documents and receipts'),T],
  [E('source','gateway','hands documents over'),E('gateway','target','delivers in the agreed format',c(pp=TELLS+['notify-then-fetch','pull-once-push-to-many'])),
   E('target','gateway','collects documents',c(pp=['pull','relay-both-outbound','publish-then-read-at-own-pace','feed-a-local-copy'])),
   E('partners','gateway','states protocol, format and keys'),E('gateway','archive','keeps documents and receipts')],'microsoft-trading-partners',
  when={'all':[partner,{'any':[{'between-work':'standard-format'},{'consumer-count':'each-its-own'},{'sender-count':['four-to-fifty','over-fifty']}]}]},unless={'purpose':'look-up'})
sec='Somebody waits for the answer'
style('service-mesh','Service mesh','Services call each other directly, each through a proxy at its side. A control plane gives all proxies the same identities, encryption and limits, and collects what they measure.',
  c(pc=['direct-calls-in-a-mesh']),
  [S,N('source-proxy','Proxy of {from}'),N('control','Control plane'),N('target-proxy','Proxy of {to}'),T],
  [E('target','target-proxy','calls'),E('target-proxy','source-proxy','asks and waits',c(pp=['pull','feed-a-local-copy','news-pushed-details-pulled'])),
   E('source-proxy','target-proxy','passes the call on',c(pp=['push','push-then-reconcile','news-pushed-details-pulled'])),E('source','source-proxy','answers or calls'),
   E('control','source-proxy','sets identity and limits'),E('control','target-proxy','sets identity and limits')],'apisix-gateway-mesh')
style('modular-monolith','Modular monolith','The two parts are modules of one program with one release and one database. Each has its owner and its model, and uses the other by its published interface only.',
  c(pc=DIRECT,tl=['modular-monolith']),
  [S,N('interface','Published module interface'),T],
  [E('target','interface','asks inside the program',c(pp=['pull','news-pushed-details-pulled','feed-a-local-copy'])),E('interface','source','answers',c(pp=['pull','news-pushed-details-pulled','feed-a-local-copy'])),
   E('source','interface','calls or tells inside the program',c(pp=NOTPULL)),E('interface','target','passes on',c(pp=NOTPULL))],'fowler-microservice-premium')
style('data-virtualization','Data virtualization','A virtual view knows where each field lies. It asks the owners at the moment of the question, combines their answers, and stores nothing.',
  c(sa=['synchronous'],rb=['real-time'],pc=HUB,pp=['pull']),
  [T,N('view','Virtual view'),S,N('rights','Catalogue of fields and rights')],
  [E('target','view','asks once and waits'),E('view','source','asks each owner, combines answers'),E('rights','view','says what may be seen')],'ibm-data-virtualization',
  when={'all':[{'purpose':'look-up'},{'between-work':'enriched-or-combined'},{'any':[{'source-kind':'data-store'},{'all':[{'local-copy':'may-not-be-stored'},{'sender-count':['two-three','four-to-fifty','over-fifty']}]}]}]})
style('shared-database-view','Shared database view','The reader asks a view in the database of the other system. The view is the contract: tables behind it may change, and nobody writes through it.',
  c(sa=['synchronous'],pc=DIRECT,tl=['tightly-coupled','shared-kernel'],pp=['pull']),
  [T,N('view','View for readers'),S]+BESIDE_N,[E('target','view','reads and waits'),E('source','view','shows agreed columns')]+BESIDE_E,'eip',
  when={'all':[{'purpose':'look-up'},{'any':[{'source-kind':'data-store'},{'independence':'one-unit'}]}]})
style('api-gateway-request','Request through an API gateway','Callers reach the system through one gateway that signs in, limits, routes and logs. They know a versioned interface and not the system, and still wait for the answer.',
  c(sa=['synchronous'],pc=HUB,rb=['real-time','events-plus-nightly-full','live-part-scheduled-rest'],pp=['pull','push','news-pushed-details-pulled','push-then-reconcile']),
  [S,N('gateway','API gateway'),N('catalogue','API catalogue'),T],
  [E('target','gateway','asks and waits',c(pp=['pull','news-pushed-details-pulled'])),E('gateway','source','passes the question on',c(pp=['pull','news-pushed-details-pulled'])),
   E('source','gateway','calls and waits',c(pp=TELLS)),E('gateway','target','passes the call on',c(pp=TELLS),unless=noin),E('gateway','target','passes it on over an open line',c(pp=TELLS),noin),E('catalogue','gateway','states contracts, limits and rights')],'azure-gateway-routing',usually=c(tl=LOOSE))
style('direct-api-calls','Direct API calls','One system calls an interface of the other and waits for the answer, with nothing in between. It is the plainest style and the quickest. Both systems have to be up at the same moment.',
  c(sa=['synchronous'],pc=DIRECT,rb=['real-time','events-plus-nightly-full','live-part-scheduled-rest'],pp=['pull','push','news-pushed-details-pulled','push-then-reconcile']),
  [S,T,N('monitoring','Monitoring')]+BESIDE_N,
  [E('target','source','asks and waits',c(pp=['pull','news-pushed-details-pulled'])),E('source','target','calls and waits',c(pp=TELLS),unless=noin),E('source','target','sends over an open line and waits',c(pp=TELLS),noin),E('source','monitoring','reports time and outcome'),E('target','monitoring','reports time and outcome')]+BESIDE_E,'salesforce-patterns')
style('grouped-calls','Grouped calls (bulk request)','One call carries many items or questions, and its answer says what became of each. Grouping saves calls, and the caller still waits.',
  c(sa=['synchronous'],rb=['batch','micro-batch'],pc=DIRECT+HUB),
  [S,N('gateway','API gateway',c(pc=HUB)),T,N('rejected','Rejected items')]+BESIDE_N,
  [E('source','target','sends many items in one call',c(pc=DIRECT,pp=NOTPULL),unless=noin),E('source','target','sends many items at once',c(pc=DIRECT,pp=NOTPULL),noin),E('target','source','asks for many items in one call',c(pc=DIRECT,pp=['pull'])),
   E('source','gateway','sends many items in one call',c(pc=HUB,pp=NOTPULL)),E('gateway','target','passes them on',c(pc=HUB,pp=NOTPULL)),E('target','gateway','asks for many items in one call',c(pc=HUB,pp=['pull'])),E('gateway','source','passes the questions on',c(pc=HUB,pp=['pull'])),
   E('source','rejected','sets aside what was refused',c(pp=NOTPULL)),E('target','rejected','sets aside what was refused',c(pp=['pull']))]+BESIDE_E,'salesforce-patterns',unless={'purpose':['look-up','copy','move-set']})
style('request-with-callback','Asynchronous request-reply','A request is answered at once with a receipt and a place to ask for its state. The outcome is fetched there or sent back later, so nobody holds a line open for minutes.',
  c(sa=['acknowledge-and-call-back'],pc=DIRECT+HUB),
  [S,N('hub','Shared layer',c(pc=HUB)),N('intake','Interface of {to}'),T,N('status','Status resource')]+BESIDE_N,
  [E('source','intake','sends the request',c(pc=DIRECT)),E('source','hub','sends the request',c(pc=HUB)),E('hub','intake','passes it on',c(pc=HUB)),E('intake','target','stores, then acknowledges'),
   E('target','status','records progress and outcome'),E('source','status','asks for state and outcome'),
   E('target','source','sends the outcome back',c(pc=DIRECT),{'receiver-kind':'own-development'},{'receiver-kind':['partner-system','cloud-service','bought-product','old-system']})]+BESIDE_E,'azure-async-request-reply')

sec='Answers from a copy'
def copynodes(live): return [S,N('hub','Broker' if live else 'Integration platform',c(pc=HUB)),N('copy','Local copy'),T]+([] if live else [N('schedule','Scheduler')])+BESIDE_N
def copyedges(live):
    ask=E('target','copy','asks, is answered at once')
    if live:
        p=['push','push-then-reconcile','feed-a-local-copy','news-pushed-details-pulled','publish-then-read-at-own-pace']
        return [ask,E('source','copy','sends each change',c(pc=DIRECT,pp=p,rb=ONEBYONE)),E('source','copy','sends small sets every few minutes',c(pc=DIRECT,pp=p,rb=['micro-batch'])),
          E('source','hub','publishes each change',c(pc=HUB,pp=p,rb=ONEBYONE)),E('source','hub','sends small sets every few minutes',c(pc=HUB,pp=p,rb=['micro-batch'])),E('hub','copy','delivers',c(pc=HUB,pp=p)),
          E('copy','source','asks for what has changed',c(pc=DIRECT,pp=['pull','pull-once-push-to-many'])),E('hub','source','asks for what has changed',c(pc=HUB,pp=['pull','pull-once-push-to-many'])),E('hub','copy','passes on',c(pc=HUB,pp=['pull','pull-once-push-to-many'])),
          E('copy','source','compares everything by night',c(rb=['events-plus-nightly-full']))]+BESIDE_E
    return [ask,E('schedule','copy','starts the load',c(pc=DIRECT)),E('schedule','hub','starts the load',c(pc=HUB)),E('copy','source','fetches the set',c(pc=DIRECT,pp=['pull','pull-once-push-to-many','publish-then-read-at-own-pace'])),E('source','copy','sends the set',c(pc=DIRECT,pp=['push','push-then-reconcile','feed-a-local-copy','news-pushed-details-pulled'])),
          E('hub','source','fetches the set',c(pc=HUB,pp=['pull','pull-once-push-to-many'])),E('source','hub','sends the set',c(pc=HUB,pp=['push','push-then-reconcile','feed-a-local-copy','news-pushed-details-pulled','publish-then-read-at-own-pace'])),E('hub','copy','loads in one step',c(pc=HUB))]+BESIDE_E
LWHAT='Each change goes into a copy that is shaped for the reader and lies beside it. The reader asks the copy, so it goes on when the owner is away.'
SWHAT='A run loads the data into a copy beside the reader at set times. The reader asks the copy at any moment and sees how old it is.'
PPLIVE=['push','push-then-reconcile','feed-a-local-copy','news-pushed-details-pulled','publish-then-read-at-own-pace','pull','pull-once-push-to-many']
style('local-read-model','Local read model (CQRS view)',LWHAT,c(sa=['local-read-model'],rb=LIVE,pc=DIRECT+HUB,pp=PPLIVE),copynodes(1),copyedges(1),'microservices-io-cqrs',usually=c(tl=LOOSE),sec=sec)
style('local-copy-by-schedule','Local copy kept by schedule',SWHAT,c(sa=['local-read-model'],rb=['batch'],pc=DIRECT+HUB,pp=PPLIVE),copynodes(0),copyedges(0),'azure-materialized-view')
style('pushed-local-copy','Local copy fed by events',LWHAT,c(pp=['feed-a-local-copy'],rb=LIVE,pc=DIRECT+HUB),copynodes(1),copyedges(1),'azure-materialized-view',usually=c(tl=LOOSE))
style('sent-local-copy','Local copy loaded by schedule',SWHAT,c(pp=['feed-a-local-copy'],rb=['batch'],pc=DIRECT+HUB),copynodes(0),copyedges(0),'azure-materialized-view')

sec='Two ways side by side'
style('event-backbone-with-direct-apis','Event backbone with governed direct APIs','News and changes go once to a backbone that serves all who need them. Questions and orders go directly to their owner, by interfaces that stand in one catalogue.',
  c(pc=['events-shared-calls-direct']),
  [S,N('backbone','Event backbone'),N('catalogue','API catalogue'),T],
  [E('source','backbone','publishes news and changes'),E('backbone','target','delivers to each subscriber',c(pp=TELLS+['notify-then-fetch','pull-once-push-to-many','feed-a-local-copy'])),E('target','backbone','reads at its own pace',c(pp=['pull','publish-then-read-at-own-pace','relay-both-outbound'])),
   E('target','source','asks directly and waits',None,{'purpose':'look-up'}),E('source','target','gives orders directly',None,{'purpose':'command'}),E('catalogue','source','states contracts and rights')],'apiops-cycles')
style('domain-hubs','A hub for each domain','Each domain links its systems by a hub of its own and by its own words. Between the hubs goes only what has a published contract.',
  c(pc=['domain-hubs']),
  [S,N('source-hub','Hub of the domain of {from}'),N('contract','Published contracts'),N('target-hub','Hub of the domain of {to}'),T],
  [E('source','source-hub','hands over'),E('source-hub','target-hub','passes on what is agreed'),E('target-hub','target','delivers'),E('contract','target-hub','states what may pass')],'sap-isa-m',usually=c(tl=LOOSE))
style('fast-and-complete-layers','Fast layer and complete layer (lambda)','A fast path gives an early result from single records. A scheduled run over all records gives the exact one and replaces it.',
  c(rb=['speed-and-batch-layers'],pc=DIRECT+HUB),
  [S,N('fast','Fast path'),N('full','Complete run'),N('result','Result for readers'),T]+BESIDE_N,
  [E('source','fast','gives single records at once'),E('full','source','reads all records by schedule'),E('fast','result','writes an early result'),E('full','result','replaces it by the exact one'),E('target','result','reads')]+BESIDE_E,'pathway-lambda')
style('relay-both-reach','Relay that both sides reach','Neither side lets the other in. The sender puts items into a relay, and the receiver fetches them there by a connection that it opens itself.',
  c(pp=['relay-both-outbound'],pc=DIRECT+HUB),
  [S,N('relay','Relay or drop that both reach'),T,N('expired','Items that nobody fetched')]+BESIDE_N,
  [E('source','relay','puts items in'),E('target','relay','fetches what is there'),E('relay','expired','sets aside after a time')]+BESIDE_E,'azure-relay')
big={'payload-size':['1MB-to-100MB','over-100MB']}
ntf=c(pp=['notify-then-fetch'],pc=DIRECT+HUB)
nn=[S,N('channel','Notice channel',c(pc=HUB)),T]
ne=[E('source','target','sends a small notice',c(pc=DIRECT,rb=LIVE)),E('source','target','says that the set is ready',c(pc=DIRECT,rb=['batch'])),E('source','channel','sends a small notice',c(pc=HUB,rb=LIVE)),E('source','channel','says that the set is ready',c(pc=HUB,rb=['batch'])),E('channel','target','delivers the notice',c(pc=HUB))]
style('claim-check','Claim check','The large content lies in a store, and only a small notice with a reference travels. The receiver fetches the content when it is ready.',ntf,
  [S,N('store','Content store')]+nn[1:]+BESIDE_N,ne+[E('source','store','puts the content in'),E('target','store','fetches the content')]+BESIDE_E,'azure-claim-check',when=big)
style('notification-with-query','Notice with a query for details','A small notice says at once that something has changed. The receiver asks the owner for the current state when it needs it.',ntf,
  nn+BESIDE_N,ne+[E('target','source','asks for the current state')]+BESIDE_E,'cruxible-notification')
style('pull-once-and-publish','Pull once and publish','One reader asks the source gently for what has changed, or follows its log. It publishes the changes for all, so the source is read once and not by everybody.',
  c(pp=['pull-once-push-to-many'],pc=HUB),
  [S,N('reader','One reader with a change mark'),N('topic','Topic'),T],
  [E('reader','source','reads the log of changes',c(rb=LIVE),{'source-ways':'log-readable'}),E('reader','source','asks for changes since the mark',c(rb=LIVE),unless={'source-ways':'log-readable'}),E('reader','source','reads the set by schedule',c(rb=['batch'])),
   E('reader','topic','publishes each change',c(rb=ONEBYONE)),E('reader','topic','publishes small sets',c(rb=['micro-batch'])),E('reader','topic','publishes the records of the run',c(rb=['batch'])),E('topic','target','delivers to each subscriber'),
   E('reader','source','compares everything by night',c(rb=['events-plus-nightly-full']))],'debezium-features')

sec='Changes that are passed on one by one'
style('vendor-native-connector',"Vendor's own connector",'One of the two products brings a connector for the other, which is set up and not programmed. There is no platform between them, and what the connector cannot do stays undone.',
  c(sa=LATER,pc=DIRECT,oc=['out-of-the-box','ready-for-most-own-for-the-rest']),
  [S,N('connector',"Vendor's connector"),T,N('own','Own feed for the rest',c(oc=['ready-for-most-own-for-the-rest']))]+BESIDE_N,
  [E('source','connector','reports changes',c(pp=NOTPULL,rb=LIVE)),E('source','connector','sends the set by schedule',c(pp=NOTPULL,rb=['batch'])),E('connector','source','asks for what has changed',c(pp=['pull'],rb=LIVE)),E('connector','source','fetches the set by schedule',c(pp=['pull'],rb=['batch'])),E('connector','source','asks for what was missed',c(pp=['push-then-reconcile'])),
   E('connector','target','writes'),E('source','own','gives what the package lacks',c(oc=['ready-for-most-own-for-the-rest'])),E('own','target','writes',c(oc=['ready-for-most-own-for-the-rest']))]+BESIDE_E,'easihub-connectors',
  when={'ready-made':['package-covers-all','package-lacks-part']},sec=sec)
log={'source-ways':'log-readable'}
style('log-based-replication','Log-based replication (change data capture)','A reader follows the log of the source and applies the changes to the target in their order. It sees deletions too, and the source hardly feels it.',
  c(sa=LATER,rb=LIVE,pc=DIRECT,pp=['pull','pull-once-push-to-many','publish-then-read-at-own-pace']),
  [S,N('reader','Log reader'),T]+BESIDE_N,[E('reader','source','reads the log of changes'),E('reader','target','applies the changes in order'),E('reader','source','compares everything by night',c(rb=['events-plus-nightly-full']))]+BESIDE_E,'debezium-features',when=log)
style('change-data-capture-stream','Event stream over a durable log','Changes are kept in order in a durable log. Each reader takes them from its own position and at its own pace, and can go back.',
  c(sa=LATER,rb=LIVE,pc=HUB,pp=['pull','publish-then-read-at-own-pace']),
  [S,N('capture','Log reader',None,{'source-ways':'log-readable'},{'source-ways':'reports-changes'}),N('log','Durable log'),T,N('schemas','Schema registry',None,{'consumer-count':['four-plus','open-ended']})],
  [E('capture','source','reads its changes'),E('capture','log','appends in order'),E('source','log','appends its changes',unless={'all':[{'source-ways':'log-readable'},{'not':{'source-ways':'reports-changes'}}]}),E('target','log','reads from its own position'),E('log','schemas','refuses forms that break readers'),
   E('target','source','compares everything by night',c(rb=['events-plus-nightly-full']))],'kafka-pull-design',usually=c(tl=LOOSE),when={'any':[{'source-ways':['log-readable','reports-changes','reports-can-be-added']},{'receiver-pace':['speeds-differ','own-times']}]},unless={'all':[{'source-ways':['answers-queries','writes-files']},{'not':{'source-ways':['log-readable','reports-changes','reports-can-be-added']}}]})
style('event-driven-over-a-broker','Event-driven over a broker (publish-subscribe)','The source states once what has happened, and a broker delivers it to each subscriber. The source knows none of them, and a new one costs it nothing.',
  c(sa=LATER,rb=ONEBYONE,pc=HUB,pp=TELLS),
  [S,N('outbox','Outbox',None,own),N('broker','Broker'),T,N('failed','Dead letter channel')],
  [E('source','outbox','stores the event with the change'),E('outbox','broker','publishes'),E('source','broker','publishes each event',unless=own),E('broker','target','delivers to each subscriber'),E('broker','failed','sets aside what cannot be delivered')]+second(),'azure-event-driven-style',
  usually=c(tl=LOOSE),when={'all':[{'purpose':NEWS},{'consumer-count':['two-three','four-plus','open-ended']}]})
style('hub-with-ready-connectors','Integration platform with ready connectors','Both systems connect through one platform\'s vendor connectors; between them the platform maps, routes and watches. What no connector covers is a small custom component at an extension point.',
  c(sa=LATER,rb=LIVE,pc=HUB,oc=READY,pp=TELLS+['pull']),
  [S,N('platform','Integration platform'),N('mapping','Own mapping',c(oc=['platform-with-own-mapping','generic-adapter','start-ready-replace-hot-spots','ready-for-most-own-for-the-rest'])),T,N('failed','Failed messages')],
  tells('source','platform')+asks('source','platform')+[E('platform','mapping','has fields and rules applied'),E('platform','target','writes'),E('platform','failed','sets aside with the reason')]+second('source','platform')[:2],'sap-isa-m',
  usually=c(tl=LOOSE),when={'all':[{'ready-made':['adapters-only','package-lacks-part','package-covers-all']},{'consumer-count':['one','each-its-own']}]},unless={'purpose':'look-up'})
style('queue-based-hand-over','Queue-based hand-over','An item is stored in a durable queue and confirmed. The receiver works it off at the rate that it can bear. Nothing is lost while it is away or busy.',
  c(sa=LATER,rb=LIVE,pc=HUB,pp=TELLS+['publish-then-read-at-own-pace']),
  [S,N('check','Check of the order',c(sa=['accept-then-process'])),N('queue','Durable queue'),T,N('failed','Dead letter channel')],
  [E('source','check','hands over, waits for a receipt',c(sa=['accept-then-process'])),E('check','queue','stores, then confirms',c(sa=['accept-then-process'])),E('source','queue','stores',c(sa=['asynchronous','store-and-forward','ask-by-call-tell-by-message'])),
   E('queue','target','hands over at its rate',c(pp=TELLS)),E('target','queue','takes at its own pace',c(pp=['publish-then-read-at-own-pace'])),E('queue','failed','sets aside after the last attempt')]+second(),'eip-guaranteed-delivery')
style('poll-through-platform','Polling through an integration platform','The platform asks the source at short intervals for what has changed and passes it on. The source only has to answer.',
  c(sa=LATER,rb=LIVE,pc=HUB,pp=['pull']),
  [S,N('platform','Integration platform'),N('mark','Change mark'),T],
  [E('platform','source','asks for changes since the mark'),E('platform','mark','stores how far it has read'),E('platform','target','writes'),E('platform','source','compares everything by night',c(rb=['events-plus-nightly-full'])),E('platform','source','fetches the rest by schedule',c(rb=['live-part-scheduled-rest']))],'workato-polling-trigger')
style('store-and-forward-at-the-sender','Store and forward at the sender','The sender stores each order before it delivers it, and repeats until the receiver has accepted it. A stop of the receiver holds nobody up, and nothing is in between.',
  c(sa=LATER,rb=ONEBYONE,pc=DIRECT,pp=TELLS),
  [S,N('outbox','Store of {from}'),T]+BESIDE_N,
  [E('source','outbox','stores the order'),E('outbox','target','delivers, repeats until accepted'),E('source','target','has it checked and gets a receipt',c(sa=['accept-then-process']))]+second()+BESIDE_E,'eip-guaranteed-delivery',
  when={'purpose':'command'},unless={'source-kind':['bought-product','cloud-service','device']})
style('direct-event-delivery','Direct event delivery (webhook)','The source calls an address of the receiver as soon as something has happened and goes on. It needs no middle layer, and it keeps the list of receivers and their faults itself.',
  c(sa=LATER,rb=ONEBYONE,pc=DIRECT,pp=TELLS),
  [S,N('outbox','Outbox',None,own),N('intake','Address of {to}'),T]+BESIDE_N,
  [E('source','outbox','stores the event with the change'),E('outbox','intake','calls, repeats until accepted'),E('source','intake','calls for each event',unless=own),E('intake','target','stores, then confirms')]+second()+BESIDE_E,'standard-webhooks',
  when={'all':[{'purpose':NEWS},{'receiver-ways':'accepts-calls'}]})
style('feed-for-many-readers','Feed of changes for many readers','The source keeps a list of its latest changes that can be cached. Each reader fetches what is new by itself, so the source need not know its readers.',
  c(sa=LATER,rb=LIVE,pc=DIRECT,pp=['pull','publish-then-read-at-own-pace']),
  [S,N('feed','Feed of changes'),N('cache','Cache'),T]+BESIDE_N,[E('source','feed','adds its changes'),E('cache','feed','keeps finished pages'),E('target','cache','asks for what is new')]+BESIDE_E,'rfc-5005-feeds',
  when={'consumer-count':['four-plus','open-ended']},unless={'all':[{'source-ways':'writes-files'},{'not':{'source-ways':['answers-queries','log-readable','reports-changes']}}]})
style('direct-polling','Direct polling','The receiver asks the source at short intervals for what has changed since its mark. Nothing stands between them, and the source only has to answer.',
  c(sa=LATER,rb=LIVE,pc=DIRECT,pp=['pull']),
  [S,N('mark','Change mark'),T]+BESIDE_N,[E('target','source','asks for changes since the mark'),E('target','mark','stores how far it has read'),E('target','source','compares everything by night',c(rb=['events-plus-nightly-full'])),E('target','source','fetches the rest by schedule',c(rb=['live-part-scheduled-rest']))]+BESIDE_E,'eip-polling-consumer')

sec='Whole sets by the clock'
style('elt-pipeline','Extract, load, transform (ELT)','A job reads new and changed records, or the whole set, and loads them as they are. They are shaped afterwards in the store itself, where rules are easy to change.',
  c(sa=LATER,rb=['batch','micro-batch'],pc=DIRECT+HUB,pp=['pull','pull-once-push-to-many','publish-then-read-at-own-pace']),
  [N('schedule','Scheduler'),N('job','Extract and load job'),S,T,N('shape','Transformation in {to}')]+BESIDE_N,
  [E('schedule','job','starts the run'),E('job','source','reads new and changed records',unless={'processing-unit':'whole-set'}),E('job','source','reads the whole set',None,{'processing-unit':'whole-set'}),E('job','target','loads them as they are'),E('shape','target','shapes them after loading')]+BESIDE_E,'airbyte-replication',
  when={'all':[{'receiver-kind':'data-store'},{'purpose':['copy','move-set']}]},sec=sec)
style('reference-data-load','Scheduled load of reference data','A run brings the data into a store of the reader at set times. Questions are answered from there, and the data is as old as the last run.',
  c(rb=['batch'],sa=LATER+['synchronous'],pc=DIRECT+HUB),
  [S,N('platform','Integration platform',c(pc=HUB)),N('store','Store of {to}'),T]+BESIDE_N,
  [E('source','store','sends the set by schedule',c(pc=DIRECT,pp=TELLS)),E('store','source','fetches the set by schedule',c(pc=DIRECT,pp=['pull','publish-then-read-at-own-pace','pull-once-push-to-many'])),E('source','platform','sends the set by schedule',c(pc=HUB,pp=TELLS)),E('platform','source','fetches the set by schedule',c(pc=HUB,pp=['pull','publish-then-read-at-own-pace'])),E('platform','store','loads in one step',c(pc=HUB)),E('target','store','looks up')]+BESIDE_E,'azure-materialized-view',
  when={'purpose':'look-up'},unless={'purpose':['command','announce','move-set']})
fin=[N('staging','Staging area')]
style('bulk-runs-over-a-platform','Scheduled runs over an integration platform','At agreed times the platform takes a whole set, checks and translates it, and loads it into the target. The data is as old as the last run, and a run is easily repeated.',
  c(sa=LATER+['synchronous'],rb=['batch','micro-batch'],pc=HUB),
  [N('schedule','Scheduler'),S,N('platform','Integration platform'),N('staging','Staging area'),T],
  [E('schedule','platform','starts the run'),E('source','platform','sends the set with its totals',c(pp=TELLS+['publish-then-read-at-own-pace'])),E('platform','source','fetches the set',c(pp=['pull'])),E('platform','staging','loads and counts'),E('staging','target','changes over in one step')],'d365-choose-pattern')
style('scheduled-bulk-exchange','Scheduled file or bulk exchange','At agreed times a whole set goes over as a file, an extract or a bulk call. It is checked as a whole and loaded in one run. The data is as old as the last run.',
  c(sa=LATER+['synchronous'],rb=['batch','micro-batch'],pc=DIRECT),
  [N('schedule','Scheduler'),S,N('drop','File store',None,stores),N('staging','Staging area'),T]+BESIDE_N,
  [E('schedule','source','starts the run',c(pp=TELLS+['publish-then-read-at-own-pace'])),E('schedule','staging','starts the run',c(pp=['pull','pull-once-push-to-many'])),E('source','drop','writes the set with its totals'),E('staging','drop','collects and counts'),
   E('source','staging','sends the set with its totals',c(pp=TELLS),unless=stores),E('staging','source','fetches the set and counts',c(pp=['pull','publish-then-read-at-own-pace','pull-once-push-to-many']),unless=stores),E('staging','target','loads in one step')]+BESIDE_E,'eip-file-transfer')

sec='Where nothing more is known'
style('messages-through-a-shared-layer','Exchange through a shared layer','Items go through a layer that serves many links, and that signs in, routes and watches.',
  c(pc=HUB),[S,N('hub','Shared layer'),T],
  [E('source','hub','sends',c(pp=TELLS+['publish-then-read-at-own-pace','feed-a-local-copy'])),E('hub','source','asks',c(pp=['pull'])),E('hub','target','delivers',c(pp=TELLS+['feed-a-local-copy'])),E('target','hub','asks',c(pp=['pull','publish-then-read-at-own-pace']))],'eip-message-broker',sec=sec)
style('direct-link','Direct link','The two systems exchange items by a link of their own, with nothing in between.',
  c(pc=DIRECT),[S,T,N('monitoring','Monitoring')]+BESIDE_N,
  [E('source','target','sends',c(pp=TELLS+['feed-a-local-copy','publish-then-read-at-own-pace'])),E('target','source','asks',c(pp=['pull','news-pushed-details-pulled'])),E('source','monitoring','reports each exchange'),E('target','monitoring','reports each exchange')]+BESIDE_E,'salesforce-patterns')

def fl(v):
    if isinstance(v,dict): return '{ '+', '.join(f'{k}: {fl(x)}' for k,x in v.items())+' }'
    if isinstance(v,list): return '['+', '.join(fl(x) for x in v)+']'
    return v
def q(s): return '"'+s+'"'
import textwrap
def emit():
    out=['styles:']
    for s in ST:
        if s['sec']: out.append('  # --- '+s['sec']+' '+'-'*max(4,110-len(s['sec'])))
        out+=[f"  - id: {s['id']}",f"    name: {q(s['name'])}",'    what: >-']+textwrap.wrap(s['what'],112,initial_indent='      ',subsequent_indent='      ')
        out.append('    choices:')
        for p,v in s['choices'].items(): out.append(f'      {p}: {fl(v)}')
        if s['usually']:
            out.append('    usually:')
            for p,v in s['usually'].items(): out.append(f'      {p}: {fl(v)}')
        for k in('when','unless'):
            if s[k]: out.append(f'    {k}: '+fl(s[k]))
        out+=['    diagram:','      nodes:']
        used={e[k] for e in s['edges'] for k in('from','to')}
        for n in s['nodes']:
            assert n['id'] in used,(s['id'],n['id'])
            x=f"        - {{ id: {n['id']}, label: {q(n['label'])}"
            if n['choices']: x+=', choices: '+fl(n['choices'])
            for k in('when','unless'):
                if n[k]: x+=f', {k}: '+fl(n[k])
            out.append(x+' }')
        out.append('      edges:')
        ids={n['id'] for n in s['nodes']}
        for e in s['edges']:
            assert e['from'] in ids and e['to'] in ids,(s['id'],e)
            x=f"        - {{ from: {e['from']}, to: {e['to']}, label: {q(e['label'])}"
            if e['choices']: x+=', choices: '+fl(e['choices'])
            for k in('when','unless'):
                if e[k]: x+=f', {k}: '+fl(e[k])
            out.append(x+' }')
        out+=[f"    source: {s['source']}",'']
    return '\n'.join(out)
if __name__=='__main__': print(emit())
