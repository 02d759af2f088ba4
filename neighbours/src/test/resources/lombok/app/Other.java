package app;

@lombok.Value
class Other {
    String name;
    int n;
}
