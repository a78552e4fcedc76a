cd ../prep/asm-tools
{ cat <<'H'
# yaml-language-server: $schema=schema/blueprints.json
# Architecture styles under the names of the field, and what a combination of choices obliges somebody to build.
#
# A style is named where all its `choices` hold in the design, its `when` is true and its `unless` is not; the first such
# style of this file is the one. So the order counts: what is special stands first. `usually` lists what mostly goes with
# the style, and a design may depart from it.
# A diagram is made of the choices and the answers. A node or an edge is drawn where its `choices` hold, its `when` is
# true and its `unless` is not; an edge needs both of its nodes, a node needs an edge. It is a reference, not a plan:
# {from} has the information or gives the order, {to} needs it or carries it out.

H
python3 styles.py; cat obligations.yaml; } > ../prep/cat2/blueprints.yaml
