package k;

@kotlin.Metadata(mv = {2, 4, 0}, k = 1, xi = 48, d1 = {"\u0000\u0018\n\u0002\u0018\u0002\n\u0002\u0010\u0000\n\u0000\n\u0002\u0010\u000e\n\u0002\b\u0005\n\u0002\u0018\u0002\n\u0000\u0018\u00002\u00020\u0001B\u0011\u0012\b\b\u0002\u0010\u0002\u001a\u00020\u0003\u00a2\u0006\u0004\b\u0004\u0010\u0005J\f\u0010\b\u001a\u00020\u0003H\u0007b\u0002\b\tR\u0011\u0010\u0002\u001a\u00020\u0003\u00a2\u0006\b\n\u0000\u001a\u0004\b\u0006\u0010\u0007\u00a8\u0006\n"}, d2 = {"Lk/DepDef;", "", "x", "", "<init>", "(Ljava/lang/String;)V", "getX", "()Ljava/lang/String;", "depDef", "Ldev/aloft/Function;", "visits"})
public final class DepDef {
    @org.jetbrains.annotations.NotNull()
    private final java.lang.String x = null;
    
    public DepDef(@org.jetbrains.annotations.NotNull()
    java.lang.String x) {
        super();
    }
    
    @org.jetbrains.annotations.NotNull()
    public final java.lang.String getX() {
        return null;
    }
    
    @dev.aloft.Function()
    @org.jetbrains.annotations.NotNull()
    public final java.lang.String depDef() {
        return null;
    }
    
    public DepDef() {
        super();
    }
}
