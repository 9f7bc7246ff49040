package k;

@kotlin.Metadata(mv = {2, 4, 0}, k = 1, xi = 48, d1 = {"\u0000\f\n\u0002\u0018\u0002\n\u0002\u0010\u0000\n\u0002\b\u0004\u0018\u0000 \u00042\u00020\u0001:\u0001\u0004B\u0007\u00a2\u0006\u0004\b\u0002\u0010\u0003\u00a8\u0006\u0005"}, d2 = {"Lk/Comp;", "", "<init>", "()V", "Companion", "visits"})
public final class Comp {
    @org.jetbrains.annotations.NotNull()
    public static final k.Comp.Companion Companion = null;
    
    public Comp() {
        super();
    }
    
    @kotlin.jvm.JvmStatic()
    @dev.aloft.Function()
    @org.jetbrains.annotations.NotNull()
    public static final java.lang.String compStatic(@org.jetbrains.annotations.NotNull()
    java.lang.String s) {
        return null;
    }
    
    @kotlin.Metadata(mv = {2, 4, 0}, k = 1, xi = 48, d1 = {"\u0000\u001e\n\u0002\u0018\u0002\n\u0002\u0010\u0000\n\u0002\b\u0003\n\u0002\u0010\u000e\n\u0000\n\u0002\u0018\u0002\n\u0000\n\u0002\u0018\u0002\n\u0000\b\u0086\u0003\u0018\u00002\u00020\u0001B\t\b\u0002\u00a2\u0006\u0004\b\u0002\u0010\u0003J\u0014\u0010\u0004\u001a\u00020\u00052\u0006\u0010\u0006\u001a\u00020\u0005H\u0007b\u0002\b\u0007J\u0018\u0010\b\u001a\u00020\u00052\u0006\u0010\u0006\u001a\u00020\u0005H\u0007b\u0002\b\u0007b\u0002\b\t\u00a8\u0006\n"}, d2 = {"Lk/Comp$Companion;", "", "<init>", "()V", "comp", "", "s", "Ldev/aloft/Function;", "compStatic", "Lkotlin/jvm/JvmStatic;", "visits"})
    public static final class Companion {
        
        private Companion() {
            super();
        }
        
        @dev.aloft.Function()
        @org.jetbrains.annotations.NotNull()
        public final java.lang.String comp(@org.jetbrains.annotations.NotNull()
        java.lang.String s) {
            return null;
        }
        
        @kotlin.jvm.JvmStatic()
        @dev.aloft.Function()
        @org.jetbrains.annotations.NotNull()
        public final java.lang.String compStatic(@org.jetbrains.annotations.NotNull()
        java.lang.String s) {
            return null;
        }
    }
}
