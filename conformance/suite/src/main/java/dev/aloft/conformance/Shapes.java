package dev.aloft.conformance;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloft.Function;
import org.jspecify.annotations.Nullable;

/**
 * The annotated types on which the processor's codecs are compared with jackson-databind, to test
 * the same codecs in a native image. Their sources are the processor's test resources.
 */
public final class Shapes {
  private Shapes() {}

  /** One property for each shape, named after its file and itself. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public static final class Sample {
    public shapes.Combined.@Nullable Events combinedEvents;
    public shapes.Combined.@Nullable Nested combinedNested;
    public shapes.Combined.@Nullable Derived combinedDerived;
    public shapes.Combined.@Nullable Implementing combinedImplementing;
    public shapes.Combined.@Nullable Renames combinedRenames;
    public shapes.Combined.@Nullable BoxedNulls combinedBoxedNulls;
    public shapes.Combined.@Nullable Wrappers combinedWrappers;
    public shapes.Combined.@Nullable OwnCollections combinedOwnCollections;
    public shapes.Combined.@Nullable AliasOnRecord combinedAliasOnRecord;
    public shapes.Combined.@Nullable Trees combinedTrees;
    public shapes.Combined.@Nullable Statuses combinedStatuses;
    public shapes.Combined.@Nullable Included combinedIncluded;
    public shapes.Combined.@Nullable Upper combinedUpper;
    public shapes.Combined.@Nullable Person combinedPerson;
    public shapes.Containers.@Nullable Lists containersLists;
    public shapes.Containers.@Nullable Sets containersSets;
    public shapes.Containers.@Nullable Queues containersQueues;
    public shapes.Containers.@Nullable Maps containersMaps;
    public shapes.Containers.@Nullable Keys containersKeys;
    public shapes.Containers.@Nullable Arrays containersArrays;
    public shapes.Containers.@Nullable Nested containersNested;
    public shapes.Containers.@Nullable Wildcards containersWildcards;
    public shapes.Containers.@Nullable Items containersItems;
    public shapes.Containers.@Nullable Chars containersChars;
    public shapes.Containers.@Nullable MoreSequences containersMoreSequences;
    public shapes.Containers.@Nullable MoreKeys containersMoreKeys;
    public shapes.ContentInclusion.@Nullable Deep contentInclusionDeep;
    public shapes.ContentInclusion.@Nullable Nested contentInclusionNested;
    public shapes.Creators.@Nullable Money creatorsMoney;
    public shapes.Creators.@Nullable Mail creatorsMail;
    public shapes.Creators.@Nullable Tagged creatorsTagged;
    public shapes.Creators.@Nullable Mixed creatorsMixed;
    public shapes.Creators.@Nullable RequiredWithDefaultConstructor
        creatorsRequiredWithDefaultConstructor;
    public shapes.Creators.@Nullable Required creatorsRequired;
    public shapes.Creators.@Nullable Disabled creatorsDisabled;
    public shapes.Creators.@Nullable Factory creatorsFactory;
    public shapes.Creators.@Nullable Codes creatorsCodes;
    public shapes.Creators.@Nullable Levels creatorsLevels;
    public shapes.Creators.@Nullable Moods creatorsMoods;
    public shapes.Creators.@Nullable Sizes creatorsSizes;
    public shapes.Defaults.@Nullable Initial defaultsInitial;
    public shapes.Defaults.@Nullable Inherited defaultsInherited;
    public shapes.Defaults.@Nullable Around defaultsAround;
    public shapes.Empties.@Nullable Objects emptiesObjects;
    public shapes.Empties.@Nullable Contents emptiesContents;
    public shapes.External.@Nullable Bean externalBean;
    public shapes.External.@Nullable OfRecord externalOfRecord;
    public shapes.Extras.@Nullable AnyMap extrasAnyMap;
    public shapes.Extras.@Nullable AnyMethod extrasAnyMethod;
    public shapes.Extras.@Nullable AnyWithCreator extrasAnyWithCreator;
    public shapes.Extras.@Nullable AnyIgnoring extrasAnyIgnoring;
    public shapes.Extras.@Nullable AnyRecord extrasAnyRecord;
    public shapes.Extras.@Nullable Opens extrasOpens;
    public shapes.Extras.@Nullable Raw extrasRaw;
    public shapes.Extras.@Nullable Plain extrasPlain;
    public shapes.Extras.@Nullable Formatted extrasFormatted;
    public shapes.Objects.@Nullable Empty objectsEmpty;
    public shapes.Objects.@Nullable Chain objectsChain;
    public shapes.Objects.@Nullable Pages objectsPages;
    public shapes.Objects.@Nullable WildPage objectsWildPage;
    public shapes.Objects.@Nullable Compact objectsCompact;
    public shapes.Objects.@Nullable WithExtraConstructor objectsWithExtraConstructor;
    public shapes.Objects.@Nullable Renamed objectsRenamed;
    public shapes.Objects.@Nullable Ignoring objectsIgnoring;
    public shapes.Objects.@Nullable WithGetter objectsWithGetter;
    public shapes.Objects.@Nullable Bean objectsBean;
    public shapes.Objects.@Nullable Derived objectsDerived;
    public shapes.Objects.@Nullable Constructed objectsConstructed;
    public shapes.Objects.@Nullable Prefixed objectsPrefixed;
    public shapes.Objects.@Nullable Split objectsSplit;
    public shapes.Objects.@Nullable Disagreeing objectsDisagreeing;
    public shapes.Objects.@Nullable Enums objectsEnums;
    public shapes.Objects.@Nullable Node objectsNode;
    public shapes.Objects.@Nullable Annotated objectsAnnotated;
    public shapes.Objects.@Nullable Methods objectsMethods;
    public shapes.Objects.@Nullable Labelled objectsLabelled;
    public shapes.Polymorphic.@Nullable Shapes polymorphicShapes;
    public shapes.Polymorphic.@Nullable Narrow polymorphicNarrow;
    public shapes.Polymorphic.@Nullable Animals polymorphicAnimals;
    public shapes.Polymorphic.@Nullable Events polymorphicEvents;
    public shapes.Polymorphic.@Nullable Hiddens polymorphicHiddens;
    public shapes.Polymorphic.@Nullable Parts polymorphicParts;
    public shapes.Polymorphic.@Nullable Steps polymorphicSteps;
    public shapes.Polymorphic.@Nullable Payments polymorphicPayments;
    public shapes.Polymorphic.@Nullable Lenients polymorphicLenients;
    public shapes.Polymorphic.@Nullable Guesses polymorphicGuesses;
    public shapes.Polymorphic.@Nullable Team polymorphicTeam;
    public shapes.Polymorphic.@Nullable Results polymorphicResults;
    public shapes.Polymorphic.@Nullable Levels polymorphicLevels;
    public shapes.Properties.@Nullable Access propertiesAccess;
    public shapes.Properties.@Nullable ReadOnlyId propertiesReadOnlyId;
    public shapes.Properties.@Nullable WriteOnly propertiesWriteOnly;
    public shapes.Properties.@Nullable Ordered propertiesOrdered;
    public shapes.Properties.@Nullable Alphabetic propertiesAlphabetic;
    public shapes.Properties.@Nullable Indexed propertiesIndexed;
    public shapes.Properties.@Nullable Ignoring propertiesIgnoring;
    public shapes.Properties.@Nullable IgnoringReads propertiesIgnoringReads;
    public shapes.Properties.@Nullable IgnoringWrites propertiesIgnoringWrites;
    public shapes.Properties.@Nullable Including propertiesIncluding;
    public shapes.Properties.@Nullable Inheriting propertiesInheriting;
    public shapes.Properties.@Nullable HoldingIgnored propertiesHoldingIgnored;
    public shapes.Properties.@Nullable NonNull propertiesNonNull;
    public shapes.Properties.@Nullable NonEmpty propertiesNonEmpty;
    public shapes.Properties.@Nullable NonAbsent propertiesNonAbsent;
    public shapes.Properties.@Nullable NonDefault propertiesNonDefault;
    public shapes.Properties.@Nullable Contents propertiesContents;
    public shapes.Properties.@Nullable Overriding propertiesOverriding;
    public shapes.Properties.@Nullable Snake propertiesSnake;
    public shapes.Properties.@Nullable UpperSnake propertiesUpperSnake;
    public shapes.Properties.@Nullable Kebab propertiesKebab;
    public shapes.Properties.@Nullable Dots propertiesDots;
    public shapes.Properties.@Nullable Lower propertiesLower;
    public shapes.Properties.@Nullable Upper propertiesUpper;
    public shapes.Properties.@Nullable Named propertiesNamed;
    public shapes.Properties.@Nullable Nulls propertiesNulls;
    public shapes.Properties.@Nullable NullsOfRecord propertiesNullsOfRecord;
    public shapes.Scalars.@Nullable Primitives scalarsPrimitives;
    public shapes.Scalars.@Nullable Boxes scalarsBoxes;
    public shapes.Scalars.@Nullable Basics scalarsBasics;
    public shapes.Scalars.@Nullable Times scalarsTimes;
    public shapes.Scalars.@Nullable MoreTimes scalarsMoreTimes;
    public shapes.Scalars.@Nullable JdkEnums scalarsJdkEnums;
    public shapes.Scalars.@Nullable Texts scalarsTexts;
    public shapes.Scalars.@Nullable Patterns scalarsPatterns;
    public shapes.Scalars.@Nullable Optionals scalarsOptionals;
    public shapes.Scalars.@Nullable Trees scalarsTrees;
  }

  @Function("shapes")
  static Sample shapes(Sample sample) {
    return sample;
  }
}
