package k;

@kotlin.Metadata(mv = {2, 4, 0}, k = 1, xi = 48, d1 = {"\u0000\u0012\n\u0002\u0018\u0002\n\u0002\u0010\u0000\n\u0000\n\u0002\u0010\u000e\n\u0002\b\u0005\u0018\u00002\u00020\u0001B\u0011\b\u0002\u0012\u0006\u0010\u0002\u001a\u00020\u0003\u00a2\u0006\u0004\b\u0004\u0010\u0005R\u0011\u0010\u0002\u001a\u00020\u0003\u00a2\u0006\b\n\u0000\u001a\u0004\b\u0006\u0010\u0007\u00a8\u0006\b"}, d2 = {"Lk/Priv;", "", "a", "", "<init>", "(Ljava/lang/String;)V", "getA", "()Ljava/lang/String;", "visits"})
public final class Priv {
    @org.jetbrains.annotations.NotNull()
    private final java.lang.String a = null;
    
    private Priv(java.lang.String a) {
        super();
    }
    
    @org.jetbrains.annotations.NotNull()
    public final java.lang.String getA() {
        return null;
    }
}
