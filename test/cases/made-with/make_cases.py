#!/usr/bin/env python3
"""make_cases.py: writes precedents/*.yaml and test-cases/reader-*.yaml from ../shared/cases and ../prep/readings. Run again when r2-*.yaml are there."""
import yaml,glob,os,re,textwrap
D=os.path.dirname(os.path.dirname(os.path.abspath(__file__))); L=yaml.CSafeLoader
load=lambda p: yaml.load(open(p),Loader=L)
R={}
for n in '12':
    R[n]=[r for f in sorted(glob.glob(f'../prep/readings/r{n}-*.yaml')) for r in load(f)]
cases={}; 
for f in ('published','published-2'):
    for c in load(f'../shared/cases/{f}.yaml'): cases[c['id']]=dict(c,set=f)
arch={c['id']:c for c in load('../shared/cases/architect.yaml')}
NAMES=dict(l.split('|') for l in '''primevideo-stream-quality-monitoring|Checks on every video stream
course-order-payment-inventory-fulfilment|An order goes to payment, stock and fulfilment
tdr-uploaded-file-checks|Checks on uploaded files
istio-control-plane-components|Parts of a service mesh's control plane
hhs-grants-database-replication|Live data of a legacy database in a new platform
shopify-app-order-events|Orders of a shop platform in an app
prometheus-metrics-collection|Metrics of many services
global-retail-decision-platform|Figures of a global retailer for decisions
billify-accounting-and-bank-sync|Accounting and bank data in a start-up's product
hhs-soap-consumers-migration|Callers of an old interface on a new platform
hhs-grants-management-data-flow|Old and new grants system side by side
flash-sale-inventory-to-trading-partners|Stock to retailers during a flash sale
xictron-growing-online-shop|Systems of a growing online shop
canonical-login-groups-from-salesforce|User groups of a CRM for each login
gcp-subscriber-high-volume-no-endpoint|Messages of high volume without an endpoint
recurly-bank-debit-status|Outcome of bank debits
edx-publisher-cases-in-salesforce|Comments of a publishing product as cases in a CRM
oneuptime-sensor-fleet|Readings and commands of a sensor fleet
dfe-claims-monthly-payroll|Claims paid out by a payroll provider
dfe-claims-teacher-qualification-data|Qualifications checked before a claim is approved
deel-contract-status-updates|Status of contracts at an HR provider
airport-passenger-feed|Passenger data in a planning tool for airports
prior-authorization|A clinic asks an insurer whether a treatment is covered
air-cargo-data-sharing|Shipment records shared in air cargo
scooter-data-for-cities|Trips of shared scooters for cities
medical-group-lab-messages|Laboratory results of a medical group
data-catalog-feeding|Descriptions of data in a catalogue
community-health-system-links|A health application linked in many countries
planning-data-file-check|Uploaded planning files are checked
shop-order-payment|Payment of an order while the buyer waits
grant-form-address-lookup|Addresses in an application form
restaurant-supply-orders|Orders of restaurants for fixed routes
mail-phone-updates|New mail on mobile phones
device-update-access|Software updates for devices of many makers
merchant-system-shop-feeds|A merchant's system feeds its web shop
medicare-claims-loading|Claims loaded from several feeds
real-estate-data-flow|Property data through a chain of services
land-rights-data-import|Imports of large project data sets
contract-state-writes|State changes of contracts in a blockchain
admission-notices|Notices of hospital admissions
library-news-sharing|Articles shared among public libraries
rail-yard-simulation-parts|Parts of a simulation of rail workshops
studio-device-discovery|Devices of a studio find each other
consumer-brand-integration-platform|A brand's channels, warehouses and product data
breast-imaging-gateway-services|Two services of an imaging gateway'''.split('\n'))
def q(s):
    s=str(s)
    return "'"+s.replace("'","''")+"'" if re.search(r"[:#,\[\]{}&*!|>'\"%@`]|^[-?\s]|\s$|^(yes|no|on|off|true|false|null|~)$",s,re.I) or re.fullmatch(r'[\d.]+',s) else s
def flow(w):
    if isinstance(w,dict) and w.get('value')==[]: w={'value':'none',**{k:v for k,v in w.items() if k!='value'}}
    if isinstance(w,dict): return '{ '+', '.join(f'{q(k)}: {flow(v)}' for k,v in w.items())+' }'
    if isinstance(w,list): return '['+', '.join(flow(x) for x in w)+']'
    if isinstance(w,bool): return 'true' if w else 'false'
    if isinstance(w,(int,float)): return str(w)
    return q(w)
def wrap(s,ind): return '\n'.join(textwrap.wrap(' '.join(s.split()),120-ind,initial_indent=' '*ind,subsequent_indent=' '*ind,break_long_words=False,break_on_hyphens=False))
def norm(w):
    if isinstance(w,dict):
        if w.get('value')==[]: w=dict(w,value='none')
        return {k:norm(v) for k,v in w.items()}
    return w
def reading(r,ind):
    p=' '*ind; out=[f'{p}from: {q(r["from"])}',f'{p}to: {flow(r["to"] if isinstance(r["to"],list) else [r["to"]])}',f'{p}answers:']
    out+=[f'{p}  {k}: {flow(w)}' for k,w in (r.get('answers') or {}).items()]
    return out
for f in glob.glob(D+'/precedents/*.yaml'): os.remove(f)
one={r['id']:r for r in R['1']}
for i,c in cases.items():
    if c['set']=='published-2' and i not in NAMES: continue
    if i not in one: print('not read',i); continue
    name=NAMES.get(i) or load(f'../main/patterns/precedents/{i}.yaml')['requirements']['name']
    s=c['source']
    t=['# yaml-language-server: $schema=../schema/precedent.json',f'id: {i}',f'title: {q(s["title"])}',f'address: {s["address"]}',f'kind: {s["kind"]}','requirements:',f'  name: {q(name)}','  description: >-',wrap(c['situation'],4)]+reading(one[i],2)+['published:']+[f'  {k}: {v}' for k,v in c['decisions'].items()]
    open(f'{D}/precedents/{i}.yaml','w').write('\n'.join(t)+'\n')
HEAD={'1':'the first reader: all published cases and the interfaces of the architect','2':'the second reader: a part of the same cases, read without knowing the first'}
for n,rs in R.items():
    if not rs: print('no readings of reader',n); continue
    order={i:k for k,i in enumerate(list(cases)+list(arch))}
    rs=sorted(rs,key=lambda r:order[r['id']]); ids=[r['id'] for r in rs]; assert len(set(ids))==len(ids),'read twice'
    t=[f'# Readings of {HEAD[n]}. {len(rs)} readings.','# See README.md for how they were made. They are data: no answer is changed to make a rule win.','']
    for r in rs:
        t+=[f'- id: {r["id"]}']+reading(r,2)
        for k in ('missing','unclear'):
            if r.get(k):
                t.append(f'  {k}:')
                for x in r[k]: t.append('    - '+flow(x))
    open(f'{D}/test-cases/reader-{n}.yaml','w').write('\n'.join(t)+'\n')
    back=load(f'{D}/test-cases/reader-{n}.yaml'); src={r['id']:r for r in rs}
    for b in back:
        a=src[b['id']]
        assert b['answers']==norm(a['answers']) and b['from']==str(a['from']),b['id']
    print('reader',n,len(rs),'readings; missing',[i for i in list(cases)+list(arch) if i not in src] if n=='1' else '')
for f in glob.glob(D+'/precedents/*.yaml'):
    d=load(f); assert d['requirements']['answers']==norm(one[d['id']]['answers']) and d['published']==cases[d['id']]['decisions'] and ' '.join(cases[d['id']]['situation'].split())==d['requirements']['description'],f
print(len(glob.glob(D+'/precedents/*.yaml')),'precedents')
