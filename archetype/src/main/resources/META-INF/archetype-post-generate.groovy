import java.util.function.Consumer
import org.slf4j.LoggerFactory

// The class loader of the archetype's jar, which the archetype plugin sets while it generates.
def jar = Thread.currentThread().contextClassLoader
def log = LoggerFactory.getLogger('dev.aloft.archetype')

jar.loadClass('dev.aloft.archetype.GeneratedProject')
    .newInstance(new File(request.outputDirectory), request.getProperties())
    .create({ log.info(it) } as Consumer, { log.warn(it) } as Consumer)
