package orders;

import dagger.Binds;
import dagger.Module;
import jakarta.inject.Singleton;

/** Chooses the store. */
@Module
interface OrdersModule {
  @Binds
  @Singleton
  OrderStore store(OrdersInMemory store);
}
