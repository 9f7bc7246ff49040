package k;

@kotlin.Metadata(mv = {2, 4, 0}, k = 1, xi = 48, d1 = {"\u0000\u001a\n\u0002\u0018\u0002\n\u0002\u0010\u0000\n\u0002\b\u0003\n\u0002\u0010\u000e\n\u0002\b\u0002\n\u0002\u0018\u0002\n\u0000\u0018\u00002\u00020\u0001B\u0007\u00a2\u0006\u0004\b\u0002\u0010\u0003J\u001a\u0010\u0004\u001a\u00020\u00052\u0006\u0010\u0006\u001a\u00020\u0005H\u0087@b\u0002\b\b\u00a2\u0006\u0002\u0010\u0007\u00a8\u0006\t"}, d2 = {"Lk/Susp;", "", "<init>", "()V", "susp", "", "s", "(Ljava/lang/String;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;", "Ldev/aloft/Function;", "visits"})
public final class Susp {
    
    public Susp() {
        super();
    }
    
    @dev.aloft.Function()
    @org.jetbrains.annotations.Nullable()
    public final java.lang.Object susp(@org.jetbrains.annotations.NotNull()
    java.lang.String s, @org.jetbrains.annotations.NotNull()
    kotlin.coroutines.Continuation<? super java.lang.String> $completion) {
        return null;
    }
}
