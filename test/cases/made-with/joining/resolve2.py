import re
for p in ['src/advise/verdict/word-for-hands.ts','src/advise/advise-on-design.ts','src/advise/design/find-style.ts','src/advise/design/raise-obligations.ts','src/advise/verdict/rank-challenges.ts']:
    s=open(p).read()
    s=re.sub(r'<<<<<<< [^\n]*\n(.*?)=======\n(.*?)>>>>>>> [^\n]*\n',lambda m:m.group(1),s,flags=re.S)
    open(p,'w').write(s)
src=open('../prep/asm-tools/resolve.py').read().split("p='src/advise/advise-on-design.ts'",1)[1]
exec("p='src/advise/advise-on-design.ts'"+src)
