// What numbers, choices and lookups have beside what every column has, with the values of a new one.

export const numberExtras = {
  CommaSeparator: false,
  CustomUnitName: null,
  CustomUnitOnRight: true,
  DisplayFormat: -1,
  MaximumValue: 1.7976931348623157e308,
  MinimumValue: -1.7976931348623157e308,
  ShowAsPercentage: false,
  Unit: null,
};

export const choiceExtras = { FillInChoice: false, Mappings: null, Choices: [] };

export const lookupExtras = {
  AllowMultipleValues: false,
  DependentLookupInternalNames: [],
  IsDependentLookup: false,
  IsRelationship: true,
  LookupField: '',
  LookupList: '',
  LookupWebId: '',
  PrimaryFieldId: null,
  RelationshipDeleteBehavior: 0,
  UnlimitedLengthInDocumentLibrary: false,
};
