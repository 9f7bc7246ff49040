package k;

@kotlin.Metadata(mv = {2, 4, 0}, k = 1, xi = 48, d1 = {"\u0000\f\n\u0002\u0018\u0002\n\u0002\u0010\u0000\n\u0002\b\u0004\u0018\u0000 \u00042\u00020\u0001:\u0001\u0004B\u0007\u00a2\u0006\u0004\b\u0002\u0010\u0003\u00a8\u0006\u0005"}, d2 = {"Lk/Named;", "", "<init>", "()V", "Factory", "visits"})
public final class Named {
    @org.jetbrains.annotations.NotNull()
    public static final k.Named.Factory Factory = null;
    
    public Named() {
        super();
    }
    
    @kotlin.Metadata(mv = {2, 4, 0}, k = 1, xi = 48, d1 = {"\u0000\u0018\n\u0002\u0018\u0002\n\u0002\u0010\u0000\n\u0002\b\u0003\n\u0002\u0010\u000e\n\u0000\n\u0002\u0018\u0002\n\u0000\b\u0086\u0003\u0018\u00002\u00020\u0001B\t\b\u0002\u00a2\u0006\u0004\b\u0002\u0010\u0003J\u0014\u0010\u0004\u001a\u00020\u00052\u0006\u0010\u0006\u001a\u00020\u0005H\u0007b\u0002\b\u0007\u00a8\u0006\b"}, d2 = {"Lk/Named$Factory;", "", "<init>", "()V", "named", "", "s", "Ldev/aloft/Function;", "visits"})
    public static final class Factory {
        
        private Factory() {
            super();
        }
        
        @dev.aloft.Function()
        @org.jetbrains.annotations.NotNull()
        public final java.lang.String named(@org.jetbrains.annotations.NotNull()
        java.lang.String s) {
            return null;
        }
    }
}
