package k;

@kotlin.Metadata(mv = {2, 4, 0}, k = 1, xi = 48, d1 = {"\u0000 \n\u0002\u0018\u0002\n\u0002\u0010\u0000\n\u0002\b\u0003\n\u0002\u0010\u000e\n\u0000\n\u0002\u0018\u0002\n\u0002\b\u0003\n\u0002\u0010\u0002\n\u0000\u0018\u00002\u00020\u0001B\u0007\u00a2\u0006\u0004\b\u0002\u0010\u0003J\u0016\u0010\u0004\u001a\u00020\u00052\b\b\u0002\u0010\u0006\u001a\u00020\u0005H\u0007b\u0002\b\u0007J\u0019\u0010\b\u001a\u00020\u00052\u0006\u0010\u0006\u001a\u00020\u0005H\u0001b\u0002\b\u0007\u00a2\u0006\u0002\b\tJ\u0016\u0010\n\u001a\u00020\u000b2\b\u0010\u0006\u001a\u0004\u0018\u00010\u0005H\u0007b\u0002\b\u0007\u00a8\u0006\f"}, d2 = {"Lk/Def;", "", "<init>", "()V", "def", "", "s", "Ldev/aloft/Function;", "inter", "inter$visits", "unit", "", "visits"})
public final class Def {
    
    public Def() {
        super();
    }
    
    @dev.aloft.Function()
    @org.jetbrains.annotations.NotNull()
    public final java.lang.String def(@org.jetbrains.annotations.NotNull()
    java.lang.String s) {
        return null;
    }
    
    @dev.aloft.Function()
    @org.jetbrains.annotations.NotNull()
    public final java.lang.String inter$visits(@org.jetbrains.annotations.NotNull()
    java.lang.String s) {
        return null;
    }
    
    @dev.aloft.Function()
    public final void unit(@org.jetbrains.annotations.Nullable()
    java.lang.String s) {
    }
}
