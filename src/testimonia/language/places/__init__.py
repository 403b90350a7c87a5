"""Where on earth a told place lies, by an offline gazetteer.

In: place names as told, in any script the gazetteer knows. Out: places with WGS 84 coordinates, or None.
Never: a guess. A name is placed only where it is a great city, or agrees with the other places of the case.
"""
