"""Time networks: points in time, and how far they may lie apart.

In: constraints between points, each with an owner. Out: bounds, the owners that give each bound, clashes, a retraction.
Never: cases, statements or words; a clock but the one that is handed in.

A simple temporal network (Dechter, Meiri and Pearl, Artificial Intelligence 49, 1991) is a set of difference
constraints; they can all hold exactly where their graph has no ring of negative length.
"""
