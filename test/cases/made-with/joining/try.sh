rm -rf ../trees/try ../trees/try-engine; git clone -q ../trees/engine ../trees/try-engine; cd ../trees/try-engine; for p in src test; do rm -rf $p; cp -r ../engine/$p $p; done; git add -A; git -c user.name=x -c user.email=x@x commit -qm wip
git clone -q ../trees/assemble ../trees/try; cd ../trees/try; git checkout -q catalogue-2; ln -s ../trees/assemble/node_modules node_modules
git fetch -q ../trees/try-engine HEAD; git -c user.name=x -c user.email=x@x merge FETCH_HEAD 2>&1 | grep -i conflict
python3 ../prep/asm-tools/resolve2.py
grep -rln "^<<<<<<<" src test
npx tsc --noEmit 2>&1 | grep -v "^ \|^test/build"|head
