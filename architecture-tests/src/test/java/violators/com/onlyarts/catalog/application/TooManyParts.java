package violators.com.onlyarts.catalog.application;

import com.onlyarts.architecture.Violates;

@Violates("records_have_at_most_fourteen_components")
record TooManyParts(
    int a,
    int b,
    int c,
    int d,
    int e,
    int f,
    int g,
    int h,
    int i,
    int j,
    int k,
    int l,
    int m,
    int n,
    int o) {}
