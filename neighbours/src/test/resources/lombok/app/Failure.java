package app;

@lombok.experimental.StandardException
class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
}
