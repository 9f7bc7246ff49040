package k;

@kotlin.Metadata(mv = {2, 4, 0}, k = 2, xi = 48, d1 = {"\u0000\u0012\n\u0000\n\u0002\u0018\u0002\n\u0000\n\u0002\u0018\u0002\n\u0002\u0018\u0002\n\u0000\u001a\u0016\u0010\u0000\u001a\u0004\u0018\u00010\u00012\u0006\u0010\u0002\u001a\u00020\u0003H\u0007b\u0002\b\u0004\u00a8\u0006\u0005"}, d2 = {"top", "Lk/Some;", "p", "Lk/Plain;", "Ldev/aloft/Function;", "visits"})
public final class KKt {
    
    @dev.aloft.Function()
    @org.jetbrains.annotations.Nullable()
    public static final k.Some top(@org.jetbrains.annotations.NotNull()
    k.Plain p) {
        return null;
    }
}
