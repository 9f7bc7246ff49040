package k;

@kotlin.Metadata(mv = {2, 4, 0}, k = 1, xi = 48, d1 = {"\u0000\u001a\n\u0002\u0018\u0002\n\u0002\u0010\u0000\n\u0000\n\u0002\u0010\u000e\n\u0002\b\u0002\n\u0002\u0010\b\n\u0002\b\n\u0018\u00002\u00020\u0001B\u000f\u0012\u0006\u0010\u0002\u001a\u00020\u0003\u00a2\u0006\u0004\b\u0004\u0010\u0005B\u0011\b\u0016\u0012\u0006\u0010\u0002\u001a\u00020\u0006\u00a2\u0006\u0004\b\u0004\u0010\u0007R\u0011\u0010\u0002\u001a\u00020\u0003\u00a2\u0006\b\n\u0000\u001a\u0004\b\b\u0010\tR\u001c\u0010\n\u001a\u0004\u0018\u00010\u0003X\u0086\u000e\u00a2\u0006\u000e\n\u0000\u001a\u0004\b\u000b\u0010\t\"\u0004\b\f\u0010\u0005R\u0011\u0010\r\u001a\u00020\u00068F\u00a2\u0006\u0006\u001a\u0004\b\u000e\u0010\u000f\u00a8\u0006\u0010"}, d2 = {"Lk/Secondary;", "", "a", "", "<init>", "(Ljava/lang/String;)V", "", "(I)V", "getA", "()Ljava/lang/String;", "extra", "getExtra", "setExtra", "computed", "getComputed", "()I", "visits"})
public final class Secondary {
    @org.jetbrains.annotations.NotNull()
    private final java.lang.String a = null;
    @org.jetbrains.annotations.Nullable()
    private java.lang.String extra;
    
    public Secondary(@org.jetbrains.annotations.NotNull()
    java.lang.String a) {
        super();
    }
    
    @org.jetbrains.annotations.NotNull()
    public final java.lang.String getA() {
        return null;
    }
    
    public Secondary(int a) {
        super();
    }
    
    @org.jetbrains.annotations.Nullable()
    public final java.lang.String getExtra() {
        return null;
    }
    
    public final void setExtra(@org.jetbrains.annotations.Nullable()
    java.lang.String p0) {
    }
    
    public final int getComputed() {
        return 0;
    }
}
