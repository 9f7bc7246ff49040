package shop;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.function.StreamingResponse;
import dev.aloft.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

public final class Uploads {
  @Function
  @Http(maxStreamedBytes = 50_000_000)
  long checksum(HttpRequest<InputStream> request) throws IOException {
    CRC32 checksum = new CRC32();
    byte[] piece = new byte[8192];
    for (int n = request.body().read(piece); n >= 0; n = request.body().read(piece)) {
      checksum.update(piece, 0, n);
    }
    return checksum.getValue();
  }

  @Function
  @Http
  StreamingResponse compress(HttpRequest<InputStream> request) {
    return StreamingResponse.of(
        "application/gzip",
        out -> {
          try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            request.body().transferTo(zip);
          }
        });
  }
}
