package k;

@kotlin.Metadata(mv = {2, 4, 0}, k = 1, xi = 48, d1 = {"\u0000(\n\u0002\u0018\u0002\n\u0002\u0010\u0000\n\u0002\b\u0003\n\u0002\u0010\u000e\n\u0000\n\u0002\u0018\u0002\n\u0000\n\u0002\u0010\u000b\n\u0002\b\u0002\n\u0002\u0010\b\n\u0002\b\u0002\b\u00c6\n\u0018\u00002\u00020\u0001B\t\b\u0002\u00a2\u0006\u0004\b\u0002\u0010\u0003J\u0014\u0010\u0004\u001a\u00020\u00052\u0006\u0010\u0006\u001a\u00020\u0005H\u0007b\u0002\b\u0007J\u0014\u0010\b\u001a\u00020\t2\b\u0010\n\u001a\u0004\u0018\u00010\u0001H\u00d6\u0083\u0004J\n\u0010\u000b\u001a\u00020\fH\u00d6\u0081\u0004J\n\u0010\r\u001a\u00020\u0005H\u00d6\u0081\u0004\u00a8\u0006\u000e"}, d2 = {"Lk/DataSingle;", "", "<init>", "()V", "dataSingle", "", "s", "Ldev/aloft/Function;", "equals", "", "other", "hashCode", "", "toString", "visits"})
public final class DataSingle {
    @org.jetbrains.annotations.NotNull()
    public static final k.DataSingle INSTANCE = null;
    
    private DataSingle() {
        super();
    }
    
    @dev.aloft.Function()
    @org.jetbrains.annotations.NotNull()
    public final java.lang.String dataSingle(@org.jetbrains.annotations.NotNull()
    java.lang.String s) {
        return null;
    }
    
    @java.lang.Override()
    public boolean equals(@org.jetbrains.annotations.Nullable()
    java.lang.Object other) {
        return false;
    }
    
    @java.lang.Override()
    public int hashCode() {
        return 0;
    }
    
    @java.lang.Override()
    @org.jetbrains.annotations.NotNull()
    public java.lang.String toString() {
        return null;
    }
}
